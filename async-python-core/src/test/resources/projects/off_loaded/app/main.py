import asyncio
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import Process
from threading import Thread, Timer

import anyio
import asyncer
from asgiref.sync import sync_to_async
from fastapi import BackgroundTasks
from fastapi.concurrency import run_in_threadpool
from starlette.background import BackgroundTask

from app import work as module
from app.work import Service, parse, prepare, work, work_in_a_thread, work_in_any_thread

executor = ThreadPoolExecutor()


async def threads(key, service: Service):
    await asyncio.to_thread(work, key)
    await asyncio.to_thread(module.work, key)
    await asyncio.to_thread(service.load, key)
    await asyncio.to_thread(lambda: work(key))
    await asyncio.to_thread(partial(work, key))
    await asyncio.wait_for(asyncio.to_thread(work, key), 1)
    await asyncio.gather(asyncio.to_thread(work, 1), asyncio.to_thread(work, 2))
    Thread(target=work).start()
    threading.Thread(target=work, args=(key,)).start()
    Timer(1, work).start()
    Process(target=work).start()


async def executors(key, service: Service):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work)
    await loop.run_in_executor(None, work, key)
    await loop.run_in_executor(executor, lambda: work(key))
    await loop.run_in_executor(None, partial(service.load, key))
    await asyncio.wrap_future(executor.submit(work, key))
    executor.submit(lambda: service.load(key))
    with ProcessPoolExecutor() as pool:
        pool.map(work, [key])


async def libraries(key, tasks: BackgroundTasks):
    await run_in_threadpool(work, key)
    await anyio.to_thread.run_sync(work, key)
    await anyio.to_thread.run_sync(partial(work, key))
    await asyncer.asyncify(work)(key)
    await sync_to_async(work)(key)
    await sync_to_async(work, thread_sensitive=False)(key)
    await work_in_a_thread(key)
    await work_in_any_thread(key)
    tasks.add_task(work, key)
    return BackgroundTask(work, key)


async def nested_functions(key):
    def read():
        return work(key)

    async def elsewhere():
        return await asyncio.to_thread(read)

    await asyncio.to_thread(read)
    await elsewhere()


async def kept_for_later(key):
    later = partial(work, key)
    await asyncio.to_thread(later)
    in_thread = sync_to_async(work)
    await in_thread(key)


async def arguments_are_evaluated_here(key):
    await asyncio.to_thread(parse, work(key))  # Noncompliant {{"work()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:8
    await asyncio.to_thread(work(key))  # Noncompliant {{"work()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:8
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, parse, prepare(key))  # Noncompliant {{"prepare()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/work.py:12
    await run_in_threadpool(parse, work(key))  # Noncompliant {{"work()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:8
    await sync_to_async(parse)(work(key))  # Noncompliant {{"work()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:8
    partial(parse, prepare(key))  # Noncompliant {{"prepare()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/work.py:12
    executor.submit(parse, prepare(key))  # Noncompliant {{"prepare()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/work.py:12
    Thread(target=parse, args=(prepare(key),)).start()  # Noncompliant {{"prepare()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/work.py:12


def in_a_helper(key):
    executor.submit(work, key)
    Thread(target=work).start()
    return partial(work, key)


def helper_with_an_argument(key):
    return executor.submit(parse, prepare(key))


async def helpers(key):
    in_a_helper(key)
    helper_with_an_argument(key)  # Noncompliant {{"helper_with_an_argument()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/main.py:105, app/work.py:12
