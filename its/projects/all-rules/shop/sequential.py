"""Awaits one by one in a loop."""

import asyncio


async def stock(item):
    await asyncio.sleep(0.1)
    return len(item)


async def inventory(items):
    counts = []
    for item in items:
        counts.append(await stock(item))
    return counts


async def by_name(items):
    return {item: await stock(item) for item in items}


async def first_in_stock(items):
    for item in items:
        if await stock(item):
            return item
    return None
