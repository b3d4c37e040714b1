import asyncio

from app.clients import Client, Pool, connected, items, slow_to_start


async def of_a_class(path):
    async with Client() as client:
        client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:18
        await client.fetch(path)


async def that_gives_something_else(path):
    async with Pool() as client:
        client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:18


async def of_what_a_method_returns(path):
    async with Pool().acquire() as client:
        await client.fetch(path)
        client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:18


async def of_a_generator(path):
    async with connected() as client:
        client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:18
        await client.fetch(path)
        await asyncio.to_thread(client.get, path)


async def that_starts_slowly():
    # The issue stands in the coroutine, once.
    async with slow_to_start():
        pass
