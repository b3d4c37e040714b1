import asyncio
import time


async def wait_here():
    await asyncio.sleep(0)
    time.sleep(1)
    asyncio.run(asyncio.sleep(1))
    input()
