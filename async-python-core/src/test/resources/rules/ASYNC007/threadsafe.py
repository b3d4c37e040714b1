import asyncio
from asyncio import run_coroutine_threadsafe


async def store(message):
    await asyncio.sleep(0.1)
    return message


async def deadlock(message):
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(store(message), loop)
    return future.result()  # Noncompliant {{"future.result" blocks the event loop that has to run the coroutine: deadlock. Await the coroutine instead.}}
#          ^^^^^^^^^^^^^


async def at_once(message):
    run_coroutine_threadsafe(store(message), asyncio.get_event_loop()).result()  # Noncompliant {{"concurrent.futures.Future.result" blocks the event loop that has to run the coroutine: deadlock. Await the coroutine instead.}}
    asyncio.run_coroutine_threadsafe(store(message), loop=asyncio.get_running_loop()).result(5)  # Noncompliant


async def maybe_another_loop(message, loop):
    future = asyncio.run_coroutine_threadsafe(store(message), loop)
    return future.result()  # Noncompliant {{"future.result" freezes the event loop while it waits, for ever if that loop has to run the coroutine. Await "asyncio.wrap_future" instead.}}


class Bridge:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def send(self, message):
        return asyncio.run_coroutine_threadsafe(store(message), self.loop).result()

    async def refresh(self, message):
        self.send(message)  # Noncompliant {{"self.send()" freezes the event loop: it waits with "concurrent.futures.Future.result".}}
#       ^^^^^^^^^
#   ^[sc=5;ec=9]@-2< {{This function is async.}}
#   ^[sc=16;ec=81]@-5< {{"concurrent.futures.Future.result" waits here.}}

    async def properly(self, message):
        await asyncio.to_thread(self.send, message)
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(store(message), self.loop))

    async def dropped(self, message):
        asyncio.run_coroutine_threadsafe(store(message), self.loop)


def from_a_thread(message, loop):
    return asyncio.run_coroutine_threadsafe(store(message), loop).result()


async def made_and_waited_for_after_an_await(message, loop):
    await asyncio.sleep(0)
    return asyncio.run_coroutine_threadsafe(store(message), loop).result()  # Noncompliant
