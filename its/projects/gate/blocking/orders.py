import asyncio
import time


async def confirm(order):
    await asyncio.sleep(1)
    time.sleep(1)
    return order
