# python: 3.10, 3.11
import asyncio

from api import read


async def group_does_not_exist_everywhere(items):
    return await asyncio.gather(*[read(i) for i in items])
