import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor()


async def in_thread(function, *arguments):
    return await asyncio.to_thread(function, *arguments)


def submit(function, *arguments):
    return executor.submit(function, *arguments)


def threaded(function):
    @functools.wraps(function)
    async def wrapper(*arguments):
        return await asyncio.to_thread(function, *arguments)

    return wrapper


class Threads:
    def run(self, function, *arguments):
        return executor.submit(function, *arguments)
