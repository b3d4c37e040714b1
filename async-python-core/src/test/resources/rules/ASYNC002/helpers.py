import asyncio
from contextlib import contextmanager


async def load(key):
    await asyncio.sleep(0.1)
    return key


def load_sync(key):
    return asyncio.run(load(key))


def indirect(key):
    return load_sync(key)


async def one_step(key):
    return load_sync(key)  # Noncompliant {{"load_sync()" starts an event loop with "asyncio.run" while one is already running in this thread.}}
#          ^^^^^^^^^
#   ^[sc=1;ec=5]@-2< {{This function is async.}}
#   ^[sc=12;ec=22]@-10< {{"asyncio.run" starts the event loop here.}}


async def two_steps(key):
    return indirect(key)  # Noncompliant {{"indirect()" starts an event loop with "asyncio.run" while one is already running in this thread.}}
#          ^^^^^^^^
#   ^[sc=1;ec=5]@-2< {{This function is async.}}
#   ^[sc=12;ec=20]@-13< {{Calls "load_sync()".}}
#   ^[sc=12;ec=22]@-18< {{"asyncio.run" starts the event loop here.}}


class Repository:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def get(self, key):
        return self.loop.run_until_complete(load(key))

    @property
    def first(self):
        return self.get("first")

    @staticmethod
    def static(key):
        return asyncio.run(load(key))

    async def refresh(self, key):
        self.get(key)  # Noncompliant {{"self.get()" starts an event loop with "self.loop.run_until_complete" while one is already running in this thread.}}
        Repository.static(key)  # Noncompliant
        return self.first  # Noncompliant {{"self.first" starts an event loop with "self.loop.run_until_complete" while one is already running in this thread.}}


@contextmanager
def loaded(key):
    yield asyncio.run(load(key))


async def enters(key):
    with loaded(key) as value:  # Noncompliant
        return value


def unused(key):
    return load_sync(key)


async def handed_over(key):
    await asyncio.to_thread(load_sync, key)
    await asyncio.to_thread(lambda: load_sync(key))
    return load_sync


async def nested(key):
    def here():
        return asyncio.run(load(key))

    def elsewhere():
        return asyncio.run(load(key))

    await asyncio.to_thread(elsewhere)
    return here()  # Noncompliant


async def first_async_function(key):
    return await second_async_function(key)


async def second_async_function(key):
    return load_sync(key)  # Noncompliant
