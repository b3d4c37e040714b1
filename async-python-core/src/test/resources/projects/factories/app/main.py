import asyncio

from app import factories
from app.clients import Client
from app.factories import connect, declared, declared_connection, library, make, make_again
from app.factories import maybe, not_known, one_of_two, quoted


async def functions(path):
    make().get(path)  # Noncompliant {{"make().get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    client = make_again()
    client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    factories.make().get(path)  # Noncompliant {{"factories.make().get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    client.name()


async def annotated_functions(path):
    declared("a").get(path)  # Noncompliant {{"declared("a").get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    client = maybe("a")
    client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    quoted("a").get(path)  # Noncompliant {{"quoted("a").get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6


async def methods(path):
    Client.from_environment().get(path)  # Noncompliant {{"Client.from_environment().get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    Client.named("a").get(path)  # Noncompliant {{"Client.named("a").get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    Client.default().get(path)  # Noncompliant {{"Client.default().get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    make().child().get(path)  # Noncompliant {{"make().child().get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6


async def awaited(path):
    client = await connect()
    client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    (await declared_connection("a")).get(path)  # Noncompliant {{"(await declared_connection("a")).get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6


async def of_a_library(path):
    client = library()
    client.get(path)  # Noncompliant {{Blocking call "httpx.Client.get" in async function "of_a_library" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
    library().get(path)  # Noncompliant {{Blocking call "httpx.Client.get" in async function "of_a_library" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}


async def not_certain(path):
    one_of_two(path).get(path)
    not_known(path).get(path)


async def not_awaited(path):
    connect().get(path)


async def handed_over(path):
    await asyncio.to_thread(make().get, path)
