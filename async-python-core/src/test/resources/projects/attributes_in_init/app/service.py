from dataclasses import dataclass
from typing import NamedTuple, Optional

import requests

from app import clients
from app.clients import HttpClient, MemoryClient


class Service:
    by_class = HttpClient()
    declared: HttpClient
    quoted: "clients.HttpClient"

    def __init__(self, given: HttpClient, unknown, flag):
        self.given = given
        self.made = HttpClient()
        self.by_module = clients.HttpClient()
        self.session = requests.Session()
        self.memory = MemoryClient()
        self.unknown = unknown
        self.typed: HttpClient = unknown
        self.maybe: Optional[HttpClient] = None
        self.late = None
        self.either = HttpClient()
        if flag:
            self.either = MemoryClient()

    def connect(self):
        self.late = HttpClient()
        self.other = HttpClient()

    def load(self, path):
        return self.made.get(path)

    async def each(self, path):
        self.given.get(path)  # Noncompliant {{"self.given.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.made.get(path)  # Noncompliant {{"self.made.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.by_module.get(path)  # Noncompliant {{"self.by_module.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.by_class.get(path)  # Noncompliant {{"self.by_class.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.declared.get(path)  # Noncompliant {{"self.declared.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.quoted.get(path)  # Noncompliant {{"self.quoted.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.typed.get(path)  # Noncompliant {{"self.typed.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.maybe.get(path)  # Noncompliant {{"self.maybe.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.late.get(path)  # Noncompliant {{"self.late.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.other.get(path)  # Noncompliant {{"self.other.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/clients.py:6
        self.session.get(path)  # Noncompliant {{Blocking call "requests.Session.get" in async function "Service.each" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}

    async def harmless(self, path):
        self.made.address(path)
        self.memory.get(path)

    async def not_known(self, path):
        self.unknown.get(path)
        self.either.get(path)
        self.nowhere.get(path)


@dataclass
class Dependencies:
    client: HttpClient
    memory: MemoryClient


class Pair(NamedTuple):
    first: HttpClient
    second: MemoryClient
