import asyncio
import atexit
import functools
import threading
from asyncio import to_thread
from concurrent.futures import ThreadPoolExecutor

import anyio
import trio
from anyio import to_thread as threads
from asgiref.sync import sync_to_async
from fastapi.concurrency import run_in_threadpool
from starlette.background import BackgroundTask


def work():
    return 1


@sync_to_async  # practice: offloading
def decorated():
    return 1


@sync_to_async(thread_sensitive=False)  # practice: offloading
def configured():
    return 1


async def offloads():
    await asyncio.to_thread(work)  # practice: offloading
    await to_thread(work)  # practice: offloading
    await anyio.to_thread.run_sync(work)  # practice: offloading
    await threads.run_sync(work)  # practice: offloading
    await trio.to_thread.run_sync(work)  # practice: offloading
    await run_in_threadpool(work)  # practice: offloading
    await sync_to_async(work)()  # practice: offloading
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work)  # practice: offloading
    later = loop.run_in_executor(None, functools.partial(work))  # practice: offloading
    await asyncio.gather(*[asyncio.to_thread(work) for _ in range(3)])  # practice: gather, offloading
    return await later


class Service:
    def __init__(self, loop):
        self._loop = loop

    async def run(self):
        await self._loop.run_in_executor(None, work)  # practice: offloading


def look_alikes(pool: ThreadPoolExecutor, app):
    threading.Thread(target=work).start()
    atexit.register(work)
    BackgroundTask(work)
    app.to_thread(work)
    app.run_in_executor(None, work)
    return pool.submit(work)


async def FN_future(pool: ThreadPoolExecutor):
    return await asyncio.wrap_future(pool.submit(work))


async def FN_unknown_receiver(app):
    return await app.state.run_in_executor(None, work)
