import asyncio
import subprocess
import time


async def before_python_311(rows):
    return [[time.sleep(cell) for cell in row] for row in rows]


async def argument_without_parentheses(words):
    subprocess.run(word for word in words)
    await asyncio.to_thread(subprocess.run, (word for word in words))


async def in_text(path):
    return f"{await asyncio.to_thread(open, path)!r:>{await asyncio.sleep(1)}}"
