import asyncio
import asyncio as aio
from asyncio import run, run as start

import anyio
import asgiref.sync
import discord
import nicegui
import tornado.ioloop
import trio
import uvicorn
import uvloop
from asgiref.sync import async_to_sync


async def load(key):
    await asyncio.sleep(0.1)
    return key


async def direct(key):
    return asyncio.run(load(key))  # Noncompliant {{"asyncio.run" starts an event loop inside async function "direct", which already runs in one. Await the coroutine instead.}}
#          ^^^^^^^^^^^


async def explained(key):
    return asyncio.run(load(key))  # Noncompliant
#          ^^^^^^^^^^^
#   ^[sc=1;ec=5]@-2< {{This function is async.}}


async def aliases(key):
    aio.run(load(key))  # Noncompliant {{"aio.run" starts an event loop inside async function "aliases", which already runs in one. Await the coroutine instead.}}
    run(load(key))  # Noncompliant
    start(load(key))  # Noncompliant
    runner = asyncio.run
    runner(load(key))  # Noncompliant


async def runners(key):
    asyncio.Runner().run(load(key))  # Noncompliant {{"asyncio.Runner().run" starts an event loop inside async function "runners", which already runs in one. Await the coroutine instead.}}
    with asyncio.Runner() as runner:
        runner.run(load(key))  # Noncompliant
    uvloop.run(load(key))  # Noncompliant


async def loops(key):
    asyncio.get_event_loop().run_until_complete(load(key))  # Noncompliant
    asyncio.get_running_loop().run_until_complete(load(key))  # Noncompliant
    loop = asyncio.new_event_loop()
    loop.run_until_complete(load(key))  # Noncompliant {{"loop.run_until_complete" starts an event loop inside async function "loops", which already runs in one. Await the coroutine instead.}}
    loop.run_forever()  # Noncompliant
#   ^^^^^^^^^^^^^^^^
    tornado.ioloop.IOLoop.current().run_sync(load)  # Noncompliant


async def other_libraries(key):
    trio.run(load, key)  # Noncompliant
    anyio.run(load, key)  # Noncompliant
    async_to_sync(load)(key)  # Noncompliant {{"async_to_sync(load)" starts an event loop inside async function "other_libraries", which already runs in one. Await the coroutine instead.}}
    asgiref.sync.AsyncToSync(load)(key)  # Noncompliant
    load_now = async_to_sync(load)
    load_now(key)  # Noncompliant


@async_to_sync
async def load_as_sync(key):
    return await load(key)


async def decorated(key):
    return load_as_sync(key)  # Noncompliant


async def servers(app):
    uvicorn.run(app)  # Noncompliant {{"uvicorn.run" starts an event loop inside async function "servers", which already runs in one. Use "uvicorn.Server.serve" instead.}}
    uvicorn.Server(uvicorn.Config(app)).run()  # Noncompliant
    nicegui.ui.run()  # Noncompliant


class Bot(discord.Client):
    async def restart(self, token):
        self.run(token)  # Noncompliant {{"self.run" starts an event loop inside async function "Bot.restart", which already runs in one. Use "discord.Client.start" instead.}}


async def outer(keys):
    async def inner(key):
        return asyncio.run(load(key))  # Noncompliant {{"asyncio.run" starts an event loop inside async function "inner", which already runs in one. Await the coroutine instead.}}

    class Settings:
        value = asyncio.run(load("settings"))  # Noncompliant

    values = [asyncio.run(load(key)) for key in keys]  # Noncompliant
    return values, Settings, await inner("a")


async def generator(keys):
    for key in keys:
        yield asyncio.run(load(key))  # Noncompliant


async def default_is_evaluated_here(key):
    def show(value=asyncio.run(load("x"))):  # Noncompliant
        return value

    return show()


async def on_the_loop():
    asyncio.get_running_loop().call_soon(lambda: asyncio.run(load("x")))  # Noncompliant {{"lambda" starts an event loop with "asyncio.run" while one is already running in this thread.}}
