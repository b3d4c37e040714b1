import asyncio

import nest_asyncio

nest_asyncio.apply()


async def load(key):
    return key


async def patched(key):
    return asyncio.run(load(key))


def load_sync(key):
    return asyncio.get_event_loop().run_until_complete(load(key))


async def patched_helper(key):
    return load_sync(key)
