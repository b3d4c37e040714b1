import asyncio
import time
from contextlib import suppress


async def holds(lock, work):
    with lock:
        await asyncio.sleep(1)
    with suppress(OSError):
        await asyncio.sleep(2)
    try:
        await work()
    finally:
        await asyncio.sleep(3)


async def holds_nothing(lock, work):
    async with lock:
        await asyncio.sleep(4)
    try:
        await work()
    except OSError:
        await asyncio.sleep(5)
    await asyncio.sleep(0)
