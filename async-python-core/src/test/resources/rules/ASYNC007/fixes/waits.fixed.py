import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

executor = ThreadPoolExecutor()


async def load(key):
    return key


async def fixed(key, loop):
    future = executor.submit(len, key)
    size = await asyncio.wrap_future(future)
    text = (await asyncio.wrap_future(executor.submit(str, key))).upper()
    stored = await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(load(key), loop))
    sizes = [await asyncio.wrap_future(f) for f in [executor.submit(len, key)]]
    task = asyncio.create_task(load(key))
    first = (await task)[0]
    return size, text, stored, sizes, first


async def without_fix(key, keys):
    future = executor.submit(len, key)
    future.result(5)
    other = executor.submit(len, key)
    other.exception()
    thread = Thread(target=print)
    thread.join()
    task = asyncio.create_task(load(key))
    task.exception()
    return tuple(executor.submit(len, key).result() for key in keys)
