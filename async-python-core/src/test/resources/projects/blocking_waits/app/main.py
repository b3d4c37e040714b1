import asyncio
import threading

from app import pool
from app.pool import Worker, ask, compute, executor, join, outcome, start, when_done


async def helpers(job, future, thread: threading.Thread, loop):
    compute(job)  # Noncompliant ASYNC007 {{"compute()" freezes the event loop: it waits with "future.result".}}
    # Path: app/pool.py:10
    pool.compute_all([job])  # Noncompliant ASYNC007 {{"pool.compute_all()" freezes the event loop: it waits with "wait".}}
    # Path: app/pool.py:15
    join(thread)  # Noncompliant ASYNC007 {{"join()" freezes the event loop: it waits with "thread.join".}}
    # Path: app/pool.py:20
    outcome(future)  # Noncompliant ASYNC007 {{"outcome()" freezes the event loop: it waits with "future.result".}}
    # Path: app/pool.py:24
    ask(job(), loop)  # Noncompliant ASYNC007 {{"ask()" freezes the event loop: it waits with "concurrent.futures.Future.result".}}
    # Path: app/pool.py:28


async def of_an_object(worker: Worker):
    worker.stop()  # Noncompliant ASYNC007 {{"worker.stop()" freezes the event loop: it waits with "self.thread.join".}}
    # Path: app/pool.py:46
    with Worker():  # Noncompliant ASYNC007 {{"Worker()" freezes the event loop: it waits with "self.thread.join".}}
    # Path: app/pool.py:49, app/pool.py:46
        pass


async def harmless(job, future):
    when_done(future)
    await asyncio.wrap_future(start(job))
    start(job).add_done_callback(outcome)


async def handed_over(job):
    await asyncio.to_thread(compute, job)
    await asyncio.get_running_loop().run_in_executor(executor, compute, job)
    executor.submit(compute, job)
