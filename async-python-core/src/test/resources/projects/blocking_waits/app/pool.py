import asyncio
import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait

executor = ThreadPoolExecutor()


def compute(job):
    future = executor.submit(job)
    return future.result()


def compute_all(jobs):
    futures = [executor.submit(job) for job in jobs]
    wait(futures)
    return futures


def join(thread: threading.Thread):
    thread.join()


def outcome(future: Future):
    return future.result()


def ask(coroutine, loop):
    return asyncio.run_coroutine_threadsafe(coroutine, loop).result()


def start(job):
    return executor.submit(job)


def when_done(future: Future):
    if future.done():
        return future.result()
    return None


class Worker:
    def __init__(self):
        self.thread = threading.Thread(target=print)

    def stop(self):
        self.thread.join()

    def __exit__(self, *args):
        self.stop()

    def __enter__(self):
        return self
