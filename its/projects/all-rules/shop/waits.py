"""Waits for threads, on the event loop."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


async def checkout(cart):
    await asyncio.sleep(0)
    payment = pool.submit(sum, cart)
    return payment.result()


async def deadlock(loop):
    await asyncio.sleep(0)
    return asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop).result()


async def premature(cart):
    task = asyncio.create_task(asyncio.sleep(len(cart)))
    return task.result()


async def join():
    await asyncio.sleep(0)
    worker = threading.Thread(target=print)
    worker.start()
    worker.join()


async def right(cart):
    return await asyncio.wrap_future(pool.submit(sum, cart))
