import asyncio


async def confirm(order):
    await asyncio.sleep(1)
    return order
