import asyncio

from app.service import Dependencies, Pair, Service


class Special(Service):
    async def inherited(self, path):
        self.made.get(path)  # Noncompliant {{"self.made.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.given.get(path)  # Noncompliant {{"self.given.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.memory.get(path)
        self.unknown.get(path)


async def through_a_parameter(service: Service, path):
    service.load(path)  # Noncompliant {{"service.load()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/service.py:34, app/clients.py:6
    service.made.get(path)  # Noncompliant {{"service.made.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    service.session.get(path)  # Noncompliant {{Blocking call "requests.Session.get" in async function "through_a_parameter" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
    service.memory.get(path)
    service.either.get(path)


async def through_fields(dependencies: Dependencies, pair: Pair, path):
    dependencies.client.get(path)  # Noncompliant {{"dependencies.client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    pair.first.get(path)  # Noncompliant {{"pair.first.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    dependencies.memory.get(path)
    pair.second.get(path)


async def in_local_variables(path):
    service = Service(None, None, False)
    client = service.made
    client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:6
    memory = service.memory
    memory.get(path)


async def handed_over(service: Service, path):
    await asyncio.to_thread(service.made.get, path)
    await asyncio.to_thread(service.load, path)
