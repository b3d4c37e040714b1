import asyncio

import anyio
import uvicorn


async def load(key, other=None):
    return key


async def fixed(key, task):
    value = asyncio.run(load(key))
    name = asyncio.run(load(key)).upper()
    first = asyncio.run(load(key))[0]
    asyncio.get_event_loop().run_until_complete(task)
    if not asyncio.run(load(key)):
        return value + name + first
    return asyncio.run(
        load(
            key,
            other=key,
        )
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
