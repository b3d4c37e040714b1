import asyncio as aio
import time
import asyncio
import asyncio as a


async def main(step):
    await step()
    time.sleep(1)
