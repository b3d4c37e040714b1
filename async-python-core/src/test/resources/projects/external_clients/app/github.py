import asyncio

from app.base import ApiClient, Mixed


class GitHub(ApiClient):
    async def repositories(self):
        self.session.get("repos")  # Noncompliant {{Blocking call "requests.Session.get" in async function "GitHub.repositories" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
        self.store.get("repos")  # Noncompliant {{Blocking call "redis.Redis.get" in async function "GitHub.repositories" freezes the event loop. Use redis.asyncio.Redis instead.}}
        self.connection.execute("select 1")  # Noncompliant {{Blocking call "sqlite3.Connection.execute" in async function "GitHub.repositories" freezes the event loop. Use aiosqlite.Connection instead.}}
        await self.later.get("repos")
        self.session.headers.update({})

    def page(self, number):
        return self.session.post(f"repos/{number}")

    async def pages(self):
        self.page(1)  # Noncompliant {{"self.page()" blocks the event loop: it calls "requests.Session.post".}}
        # Path: app/github.py:15
        self.get("x")  # Noncompliant {{"self.get()" blocks the event loop: it calls "requests.Session.get".}}
        # Path: app/base.py:19

    async def handed_over(self):
        await asyncio.to_thread(self.session.get, "repos")
        await asyncio.to_thread(lambda: self.store.get("repos"))
        await asyncio.to_thread(self.page, 1)


class Local(ApiClient):
    def __init__(self, session):
        self.session = session

    async def repositories(self):
        self.session.get("repos")


class Either(Mixed):
    async def repositories(self):
        self.session.get("repos")


class Owner:
    def __init__(self, client: ApiClient):
        self.client = client

    async def load(self):
        self.client.session.get("x")  # Noncompliant {{Blocking call "requests.Session.get" in async function "Owner.load" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
        session = self.client.session
        session.get("x")  # Noncompliant {{Blocking call "requests.Session.get" in async function "Owner.load" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
