"""Tasks that nobody keeps."""

import asyncio

kept = set()


async def send(message):
    await asyncio.sleep(len(message))


async def welcome():
    asyncio.create_task(send("welcome"))
    await asyncio.sleep(0)


async def remind():
    reminder = asyncio.create_task(send("reminder"))
    await asyncio.sleep(0)


async def report(loop):
    asyncio.run_coroutine_threadsafe(send("report"), loop)
    await asyncio.sleep(0)


async def thank():
    task = asyncio.create_task(send("thanks"))
    kept.add(task)
    task.add_done_callback(kept.discard)
    await asyncio.sleep(0)
