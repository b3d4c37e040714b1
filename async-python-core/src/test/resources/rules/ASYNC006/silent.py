import asyncio
import inspect

import motor.motor_asyncio
import trio


async def f(x=0):
    await asyncio.sleep(x)


async def consumers(tg, nursery, loop, q, d, k, anything, xs):
    await f()
    r = await f()
    t = asyncio.create_task(f())
    tg.create_task(f())
    nursery.start_soon(f)
    await asyncio.gather(f(), f())
    asyncio.run(f())
    loop.run_until_complete(f())
    await asyncio.wait_for(f(), 1)
    coros = [f(x) for x in xs]
    await asyncio.gather(*coros)
    q.put_nowait(f())
    d[k] = f()
    anything(f())
    asyncio.iscoroutine(f())
    inspect.iscoroutine(f())
    asyncio.gather(f())
    anything([f()], {"k": f()}, key=f())
    return r, t


async def library(client: motor.motor_asyncio.AsyncIOMotorClient):
    # A future of Motor runs by itself.
    client.drop_database("x")
    trio.run(f)


def FN_response_of_aiohttp(session: "aiohttp.ClientSession"):
    # The request is an awaitable context manager: its attributes are not told apart.
    return session.get("u").json()


def FN_unpacked_apart():
    # Two values that are unpacked at once are not followed.
    a, b = f(), f()
