import asyncio
import asyncio as aio
from asyncio import sleep as pause

import aiohttp


async def fetch(url="u"):
    await asyncio.sleep(1)
    return url


async def direct():
    fetch()  # Noncompliant {{Coroutine "fetch()" is never awaited, so it never runs. Add "await".}}
#   ^^^^^
#   ^[sc=11;ec=15]@-7<  {{This function is async.}}
    asyncio.sleep(1)  # Noncompliant {{Coroutine "asyncio.sleep()" is never awaited, so it never runs. Add "await".}}
#   ^^^^^^^^^^^^^
    aio.sleep(1)  # Noncompliant
    pause(1)  # Noncompliant
    (fetch())  # Noncompliant
    fetch(), fetch("v")  # Noncompliant 2
    await fetch()
    pause


class Service:
    async def save(self):
        await asyncio.sleep(1)

    async def run(self):
        self.save()  # Noncompliant {{Coroutine "Service.save()" is never awaited, so it never runs. Add "await".}}
        await self.save()

    def close(self):
        self.save()  # Noncompliant

    @classmethod
    async def load(cls):
        cls.parse("x")  # Noncompliant
        await asyncio.sleep(1)

    @staticmethod
    async def parse(text):
        await asyncio.sleep(1)

    async def all(self):
        self.load()  # Noncompliant
        Service.parse("x")  # Noncompliant
        Service().save()  # Noncompliant


class Special(Service):
    async def save(self):
        super().save()  # Noncompliant
        await super().save()


async def library(session: aiohttp.ClientSession, queue: asyncio.Queue):
    session.get("u")  # Noncompliant
    queue.put(1)  # Noncompliant {{Coroutine "asyncio.Queue.put()" is never awaited, so it never runs. Add "await".}}
    queue.put_nowait(1)
    async with session.get("u"):
        pass


def synchronous():
    fetch()  # Noncompliant

    async def inner():
        await asyncio.sleep(1)

    inner()  # Noncompliant
    return [inner() for _ in range(3)]


async def in_expressions(flag, urls):
    flag and fetch()  # Noncompliant
    fetch() if flag else None  # Noncompliant
    [fetch(u) for u in urls]  # Noncompliant
    {u: fetch(u) for u in urls}  # Noncompliant
    await (fetch() if flag else fetch("v"))
    await (flag or fetch())

    class Local:
        fetch()  # Noncompliant


fetch()  # Noncompliant


if __name__ == "__main__":
    fetch()  # Noncompliant
    asyncio.run(fetch())
