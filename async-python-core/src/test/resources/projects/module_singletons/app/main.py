import asyncio

import app.clients
from app import clients
from app.clients import changing, client, get, memory, other, session, store
from app.registry import default, shared


async def imported(path):
    client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:9
    other.get(path)  # Noncompliant {{"other.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:9
    get(path)  # Noncompliant {{"get()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/clients.py:28, app/clients.py:9


async def member_of_a_module(path):
    clients.client.get(path)  # Noncompliant {{"clients.client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:9
    app.clients.client.get(path)  # Noncompliant {{"app.clients.client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:9


async def imported_again(path):
    shared.get(path)  # Noncompliant {{"shared.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:9
    default.get(path)  # Noncompliant {{"default.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:9


async def of_a_library(path):
    session.get(path)  # Noncompliant {{Blocking call "requests.Session.get" in async function "of_a_library" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
    store.get(path)  # Noncompliant {{Blocking call "redis.Redis.get" in async function "of_a_library" freezes the event loop. Use redis.asyncio.Redis instead.}}
    clients.session.get(path)  # Noncompliant {{Blocking call "requests.Session.get" in async function "of_a_library" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}


class Service:
    def __init__(self):
        self.client = client

    async def load(self, path):
        self.client.get(path)  # Noncompliant {{"self.client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:9


async def harmless(path):
    memory.get(path)


async def not_certain(path):
    changing.get(path)


async def set_by_a_function(path):
    clients.late.get(path)  # Noncompliant {{"clients.late.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:9


async def handed_over(path):
    await asyncio.to_thread(client.get, path)
    await asyncio.to_thread(get, path)
    await asyncio.to_thread(session.get, path)
