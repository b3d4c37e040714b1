from contextlib import asynccontextmanager

import aiohttp
import anyio


async def open_connection_to(url):
    await anyio.sleep(1)
    return url


@asynccontextmanager
async def managed():
    yield 1


async def enter(session: aiohttp.ClientSession):
    async with open_connection_to("u") as c:  # Noncompliant {{Coroutine "open_connection_to()" is not a context manager. Await it first.}}
#              ^^^^^^^^^^^^^^^^^^
#              ^[sc=11;ec=28]@-12<  {{This function is async.}}
        print(c)
    with open_connection_to("u") as c:  # Noncompliant
        print(c)
    async with anyio.open_file("f") as f:  # Noncompliant
        await f.read()
    async with await anyio.open_file("f") as f:
        await f.read()
    async with await open_connection_to("u"):
        pass
    async with managed():
        pass
    async with session.get("u") as r, session.post("v") as s:
        print(r, s)
