import asyncio
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor()


async def needs_an_import(key):
    return await asyncio.wrap_future(executor.submit(len, key))
