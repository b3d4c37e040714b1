import asyncio
import multiprocessing
import threading
from asyncio import BoundedSemaphore
from asyncio import Semaphore as Slots

import aiolimiter
import anyio
import trio
from anyio import CapacityLimiter

LIMIT = asyncio.Semaphore(10)  # practice: semaphore
threads = threading.Semaphore(10)
processes = multiprocessing.BoundedSemaphore(2)


class Client:
    limiter: asyncio.Semaphore

    def __init__(self, semaphore: asyncio.Semaphore | None = None):
        self.semaphore = semaphore or BoundedSemaphore(3)  # practice: semaphore
        self.rate = aiolimiter.AsyncLimiter(100, 60)  # practice: semaphore
        self.lock = asyncio.Lock()
        self.event = asyncio.Event()

    async def get(self):
        async with self.semaphore, self.rate:  # practice: async_context_manager_used, async_context_manager_used
            return 1


async def others():
    slots = Slots(4)  # practice: semaphore
    tokens = CapacityLimiter(2)  # practice: semaphore
    more = anyio.Semaphore(2), trio.CapacityLimiter(1), trio.Semaphore(3)  # practice: semaphore, semaphore, semaphore
    return slots, tokens, more


class Semaphore:
    pass


def own():
    return Semaphore()


class FN_subclass(asyncio.Semaphore):
    @classmethod
    def of(cls):
        return FN_subclass(3)


def FN_queue():
    return asyncio.Queue(maxsize=10)
