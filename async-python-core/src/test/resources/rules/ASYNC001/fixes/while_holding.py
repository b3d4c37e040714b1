import asyncio
import time
from contextlib import suppress


async def holds(lock, work):
    with lock:
        time.sleep(1)
    with suppress(OSError):
        time.sleep(2)
    try:
        await work()
    finally:
        time.sleep(3)


async def holds_nothing(lock, work):
    async with lock:
        time.sleep(4)
    try:
        await work()
    except OSError:
        time.sleep(5)
    await asyncio.sleep(0)
