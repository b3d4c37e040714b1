import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

executor = ThreadPoolExecutor()


async def load(key):
    return key


async def fixed(key, loop):
    future = executor.submit(len, key)
    size = future.result()
    text = executor.submit(str, key).result().upper()
    stored = asyncio.run_coroutine_threadsafe(load(key), loop).result()
    sizes = [f.result() for f in [executor.submit(len, key)]]
    task = asyncio.create_task(load(key))
    first = task.result()[0]
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
