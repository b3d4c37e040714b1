"""Awaits one by one in a loop."""

import httpx


async def stock(item):
    async with httpx.AsyncClient() as client:
        response = await client.get(f"https://stock.example/{item}")
        return response.json()


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
