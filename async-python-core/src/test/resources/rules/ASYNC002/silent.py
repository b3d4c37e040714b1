import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import anyio
import click
import trio
from asgiref.sync import async_to_sync


async def load(key):
    await asyncio.sleep(0.1)
    return key


def main(key):
    return asyncio.run(load(key))


async def awaited(key, client):
    await load(key)
    await client.run(key)
    await trio.to_thread.run_sync(main, key)


async def nested_function_for_a_thread(key):
    def work():
        return asyncio.run(load(key))

    return await asyncio.to_thread(work)


async def thread_targets(key):
    threading.Thread(target=lambda: asyncio.run(load(key))).start()
    threading.Thread(target=asyncio.run, args=(load(key),)).start()
    with ThreadPoolExecutor() as pool:
        pool.submit(asyncio.run, load(key))
        pool.submit(lambda: asyncio.run(load(key)))
    await anyio.to_thread.run_sync(partial(asyncio.run, load(key)))
    await asyncio.get_running_loop().run_in_executor(None, main, key)


async def only_references(key):
    wrapped = async_to_sync(load)
    await asyncio.to_thread(wrapped, key)
    return asyncio.run, wrapped


async def unknown_receivers(loop, job, app):
    loop.run_until_complete(load("x"))
    job.run()
    app.run()


async def other_members(loop: asyncio.AbstractEventLoop):
    loop.call_soon(print)
    loop.stop()
    loop.is_running()
    asyncio.run_coroutine_threadsafe(load("x"), loop)


@click.command()
def command():
    asyncio.run(load("x"))


async def calls_a_command():
    command()


class Plugin:
    def run(self):
        return 1

    async def start(self):
        return self.run()


if __name__ == "__main__":
    main("x")
    asyncio.run(awaited("x", None))
