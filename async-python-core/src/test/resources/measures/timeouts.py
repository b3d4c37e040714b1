import asyncio
import asyncio as aio
import math
import sys
from asyncio import wait_for

import aiohttp
import anyio
import async_timeout
import httpx
import requests
import trio
from async_timeout import timeout as limit

if sys.version_info >= (3, 11):
    import asyncio as limits_of_version
else:
    import async_timeout as limits_of_version


async def asyncio_limits(work, loop, seconds):
    await asyncio.wait_for(work(), 5)  # practice: timeout
    await aio.wait_for(work(), timeout=seconds)  # practice: timeout
    await wait_for(work(), seconds)  # practice: timeout
    async with asyncio.timeout(3):  # practice: timeout, async_context_manager_used
        await work()
    async with asyncio.timeout_at(loop.time() + 3):  # practice: timeout, async_context_manager_used
        await work()
    async with async_timeout.timeout(3):  # practice: timeout, async_context_manager_used
        await work()
    async with limit(3):  # practice: timeout, async_context_manager_used
        await work()
    await asyncio.wait([work()], timeout=3)  # practice: timeout
    for task in asyncio.as_completed([work()], timeout=3):  # practice: timeout
        await task


async def others(work):
    with anyio.fail_after(3):  # practice: timeout
        await work()
    with anyio.move_on_after(delay=3) as scope:  # practice: timeout
        await work()
    with trio.fail_after(3):  # practice: timeout
        await work()
    with trio.move_on_at(trio.current_time() + 3):  # practice: timeout
        await work()
    with trio.CancelScope(deadline=3), anyio.CancelScope(shield=True):  # practice: timeout
        await work()
    return scope


async def clients(url):
    limits = aiohttp.ClientTimeout(total=10)  # practice: timeout
    async with aiohttp.ClientSession(timeout=limits) as session:  # practice: async_context_manager_used
        await session.get(url)
    async with httpx.AsyncClient(timeout=10) as client:  # practice: timeout, async_context_manager_used
        await client.get(url)
        await client.get(url, timeout=3)  # practice: timeout


async def no_limits(work, url, queue, options):
    await asyncio.wait_for(work(), None)
    await asyncio.wait_for(work(), timeout=None)
    await asyncio.wait([work()])
    await asyncio.wait([work()], timeout=0)
    async with asyncio.timeout(None):  # practice: async_context_manager_used
        await work()
    async with aiohttp.ClientSession() as session:  # practice: async_context_manager_used
        await session.get(url)
    async with asyncio.timeout(math.inf):  # practice: async_context_manager_used
        await work()
    aiohttp.ClientTimeout()
    aiohttp.ClientTimeout(total=None)
    async with httpx.AsyncClient(timeout=None) as client:  # practice: async_context_manager_used
        await client.get(url)
    with anyio.CancelScope(), trio.CancelScope(shield=True):
        await work()
    requests.get(url, timeout=3)
    queue.get(timeout=3)
    httpx.get(url, timeout=3)
    await work.wait_for(3, timeout=3)


async def FN_options(work, options):
    await asyncio.wait(work, **options)


async def FN_client(connection, url):
    await connection.get(url, timeout=3)


async def FN_imported_twice(work):
    async with limits_of_version.timeout(3):  # practice: async_context_manager_used
        await work()
