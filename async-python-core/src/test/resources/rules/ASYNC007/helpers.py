import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

executor = ThreadPoolExecutor()


def join_all(job):
    thread = Thread(target=job)
    thread.start()
    thread.join()


def indirect(job):
    join_all(job)


async def direct(job):
    join_all(job)  # Noncompliant {{"join_all()" freezes the event loop: it waits with "thread.join".}}


async def two_steps(job):
    indirect(job)  # Noncompliant
#   ^^^^^^^^
#   ^[sc=1;ec=5]@-2< {{This function is async.}}
#   ^[sc=5;ec=12]@-10< {{Calls "join_all()".}}
#   ^[sc=5;ec=15]@-15< {{"thread.join" waits here.}}


async def handed_over(job):
    await asyncio.to_thread(join_all, job)
    await asyncio.get_running_loop().run_in_executor(None, indirect, job)
    executor.submit(join_all, job)


def show(future):
    print(future.result())


async def callbacks(job):
    executor.submit(job).add_done_callback(show)


def never_called(job):
    indirect(job)
