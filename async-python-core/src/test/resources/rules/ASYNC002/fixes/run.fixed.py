import asyncio

import anyio
import uvicorn


async def load(key, other=None):
    return key


async def fixed(key, task):
    value = await load(key)
    name = (await load(key)).upper()
    first = (await load(key))[0]
    await task
    if not (await load(key)):
        return value + name + first
    return await load(
            key,
            other=key,
        )


async def without_fix(keys, key):
    asyncio.run(load(key), debug=True)
    anyio.run(load, key)
    uvicorn.run(key)
    asyncio.run(main=load(key))
    asyncio.run(load(key) if key else load(1))
    asyncio.run(  # why
        load(key)
    )
    return tuple(asyncio.run(load(key)) for key in keys)
