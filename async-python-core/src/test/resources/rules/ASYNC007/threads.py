import asyncio
import multiprocessing
import multiprocessing as mp
import threading
from multiprocessing import Process
from multiprocessing.pool import Pool, ThreadPool
from threading import Thread

import ray
from celery import Celery
from celery.result import AsyncResult, GroupResult

app = Celery()


async def threads(job):
    thread = threading.Thread(target=job)
    thread.start()
    thread.join()  # Noncompliant {{"thread.join" freezes the event loop while it waits. Use "asyncio.to_thread" instead.}}
#   ^^^^^^^^^^^
    other = Thread(target=job)
    other.join(timeout=5)  # Noncompliant
    timer = threading.Timer(1, job)
    timer.join()  # Noncompliant


async def list_of_threads(job):
    threads = [Thread(target=job) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()  # Noncompliant


async def processes(job):
    process = Process(target=job)
    process.join()  # Noncompliant
    other = mp.Process(target=job)
    other.join(1)  # Noncompliant
    queue = multiprocessing.JoinableQueue()
    queue.join()  # Noncompliant


async def pools(job):
    pool = Pool()
    pool.apply_async(job).get()  # Noncompliant
    result = pool.map_async(job, [1])
    result.wait()  # Noncompliant
    with ThreadPool() as threads:
        first = threads.apply_async(job)
        first.get(timeout=5)  # Noncompliant
        threads.close()
        threads.join()  # Noncompliant
    pool.join()  # Noncompliant


async def celery_results(task_id):
    AsyncResult(task_id).get()  # Noncompliant
    app.AsyncResult(task_id).get(timeout=3)  # Noncompliant
    app.send_task("x").get()  # Noncompliant


async def celery_group(results: GroupResult):
    results.join()  # Noncompliant


async def ray_results(reference):
    return ray.get(reference)  # Noncompliant


class Worker(Thread):
    async def stop(self):
        self.join()  # Noncompliant


class Owner:
    def __init__(self, job):
        self.thread = Thread(target=job)
        self._maybe: Thread | None = None

    async def stop(self):
        if self.thread.is_alive():
            self.thread.join()  # Noncompliant
        if self._maybe is not None:
            self._maybe.join(1.0)  # Noncompliant


# Compliant.


async def strings(names, path, loop, queue: asyncio.Queue):
    ", ".join(names)
    path.join("x")
    await queue.join()
    await queue.get()
    names.get("x")
    loop.join()


async def joined_in_a_thread(job):
    thread = Thread(target=job)
    await asyncio.to_thread(thread.join)
    thread.join()
    await asyncio.get_running_loop().run_in_executor(None, thread.join)


async def joined_after_polling(job):
    thread = Thread(target=job)
    while thread.is_alive():
        await asyncio.sleep(0.1)
    thread.join()


async def joined_after_its_signal(loop, job):
    # asyncio's own shutdown of the default executor: the thread sets the future as its last act.
    future = asyncio.get_running_loop().create_future()
    thread = Thread(target=job, args=(future,))
    thread.start()
    await future
    thread.join()


async def joined_when_over(job):
    thread = Thread(target=job)
    if not thread.is_alive():
        thread.join()


async def polled(result: AsyncResult, pooled: "multiprocessing.pool.AsyncResult"):
    if result.ready():
        result.get()
    pooled.get(timeout=0)
    pooled.get(0)


async def joined_twice(job):
    thread = Thread(target=job)
    thread.join()  # Noncompliant
    thread.join()


def main(job):
    thread = Thread(target=job)
    thread.join()
