"""Makes the monthly report with a program of the system."""

import asyncio
import subprocess

from app.storage import Orders

one_at_a_time = asyncio.Lock()


def to_pdf(text):
    return subprocess.run(["text2pdf"], input=text, capture_output=True, check=True).stdout


def render(lines):
    return to_pdf("\n".join(lines))


async def all_lines():
    async with Orders() as orders:
        return [line async for line in orders]


def lines_now():
    return asyncio.run(all_lines())


async def monthly():
    async with one_at_a_time:
        # Wrong twice: a second event loop, then a program that everything waits for.
        lines = lines_now()
        return render(lines)


async def weekly():
    # Right: awaited, then rendered in a thread.
    lines = await all_lines()
    return await asyncio.to_thread(render, lines)
