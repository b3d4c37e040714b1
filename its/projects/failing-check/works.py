import asyncio


async def nested():
    await asyncio.sleep(0)
    asyncio.run(asyncio.sleep(1))
