import asyncio
import threading

from asgiref.sync import async_to_sync


async def load(key):
    await asyncio.sleep(0.1)
    return key


def run(coroutine):
    return asyncio.run(coroutine)


def run_on_a_new_loop(coroutine):
    loop = asyncio.new_event_loop()
    return loop.run_until_complete(coroutine)


def load_sync(key):
    return run(load(key))


def converted(key):
    return async_to_sync(load)(key)


def guarded(key):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(load(key))
    raise RuntimeError("await load() instead")


def guarded_call_of_a_helper(key):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return load_sync(key)
    return None


def is_running():
    try:
        asyncio.get_running_loop()
        return True
    except RuntimeError:
        return False


def in_a_thread(key):
    thread = threading.Thread(target=lambda: asyncio.run(load(key)))
    thread.start()
    return thread


class Repository:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def get(self, key):
        return self.loop.run_until_complete(load(key))

    def get_if_possible(self, key):
        if self.loop.is_running():
            return None
        return self.loop.run_until_complete(load(key))

    @property
    def first(self):
        return self.get("first")
