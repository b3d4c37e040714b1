import asyncio
import asyncio as aio
from asyncio import create_task
from asyncio import ensure_future as start


async def work(x=0):
    await asyncio.sleep(x)


async def statements(flag, xs):
    asyncio.create_task(work())  # Noncompliant {{Keep the task returned by "asyncio.create_task": the event loop holds only a weak reference to it, so it can be garbage-collected before it ends.}}
#   ^^^^^^^^^^^^^^^^^^^
    asyncio.ensure_future(work())  # Noncompliant {{Keep the task returned by "asyncio.ensure_future": the event loop holds only a weak reference to it, so it can be garbage-collected before it ends.}}
    aio.create_task(work())  # Noncompliant
    create_task(work(), name="x")  # Noncompliant
    start(work())  # Noncompliant
    (asyncio.create_task(work()))  # Noncompliant
    asyncio.create_task(work()), asyncio.create_task(work())  # Noncompliant 2
    [asyncio.create_task(work(x)) for x in xs]  # Noncompliant
    {x: asyncio.create_task(work(x)) for x in xs}  # Noncompliant
    asyncio.create_task(work()) if flag else None  # Noncompliant
    flag and asyncio.create_task(work())  # Noncompliant
    asyncio.shield(work())  # Noncompliant
    for x in xs:
        asyncio.create_task(work(x))  # Noncompliant
    asyncio.create_task(work()).add_done_callback(print)  # Noncompliant
    asyncio.create_task(work()).set_name("w")  # Noncompliant


def synchronous(loop):
    asyncio.create_task(work())  # Noncompliant
    loop.create_task(work())  # Noncompliant {{Keep the task returned by "loop.create_task": the event loop holds only a weak reference to it, so it can be garbage-collected before it ends.}}
#   ^^^^^^^^^^^^^^^^


def loops():
    asyncio.get_event_loop().create_task(work())  # Noncompliant
    asyncio.get_running_loop().create_task(work())  # Noncompliant
    mine = asyncio.new_event_loop()
    mine.create_task(work())  # Noncompliant


class Client:
    def __init__(self, loop, bot):
        self.loop = loop
        self._loop = asyncio.get_event_loop()
        self.bot = bot

    def start(self):
        self.loop.create_task(work())  # Noncompliant
        self._loop.create_task(work())  # Noncompliant {{Keep the task returned by "self._loop.create_task": the event loop holds only a weak reference to it, so it can be garbage-collected before it ends.}}
        self.bot.loop.create_task(work())  # Noncompliant

    class Inner:
        asyncio.create_task(work())  # Noncompliant


class Declared:
    def __init__(self, make):
        self._main: asyncio.AbstractEventLoop | None = None
        self._make = make

    def start(self):
        self._main = self._make()
        self._main.create_task(work())  # Noncompliant

    def stop(self):
        self._main = None


def other_threads(loop):
    asyncio.run_coroutine_threadsafe(work(), loop)  # Noncompliant {{The future returned by "asyncio.run_coroutine_threadsafe" is dropped: an exception raised by the coroutine is lost.}}
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    _ = asyncio.run_coroutine_threadsafe(work(), loop)  # Noncompliant
    future = asyncio.run_coroutine_threadsafe(work(), loop)
    future.add_done_callback(print)
    asyncio.run_coroutine_threadsafe(work(), loop).result()
    asyncio.run_coroutine_threadsafe(work(), loop).add_done_callback(print)


def callbacks(signal):
    loop = asyncio.get_event_loop()
    loop.add_signal_handler(signal, lambda: asyncio.create_task(work()))  # Noncompliant
    loop.call_later(1, lambda: asyncio.ensure_future(work()))  # Noncompliant
    signal.connect(lambda: asyncio.create_task(work()))


asyncio.get_event_loop().create_task(work())  # Noncompliant
