import asyncio

from app.work import Client, Resource, load


def make_handler(client: Client):
    own = Client()

    async def handler(path):
        client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/work.py:6
        own.get(path)  # Noncompliant {{"own.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/work.py:6
        return load(path)  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
        # Path: app/work.py:10

    return handler


async def outer(client: Client):
    async def inner():
        client.get("x")  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/work.py:6

    def helper():
        return client.get("x")

    def called():
        return client.get("x")

    await inner()
    called()  # Noncompliant {{"called()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/main.py:29, app/work.py:6
    return await asyncio.to_thread(helper)


async def defaults_are_evaluated_here():
    def inner(value=load("x")):  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:10
        return value

    return inner


class Service:
    def __init__(self, client: Client):
        self.client = client

    async def handle(self):
        def inner():
            return self.client.get("x")

        inner()  # Noncompliant {{"inner()" blocks the event loop: "requests.get" is called 2 calls away.}}
        # Path: app/main.py:51, app/work.py:6
        return [self.client.get(path) for path in "ab"]  # Noncompliant {{"self.client.get()" blocks the event loop: it calls "requests.get".}}
        # Path: app/work.py:6


async def resource():
    async with Resource() as found:
        await found.value


class Local:
    async def run(self):
        class Inner:
            def get(self):
                return load("x")

        return Inner().get()  # Noncompliant {{"Inner().get()" blocks the event loop: "requests.get" is called 2 calls away.}}
        # Path: app/main.py:68, app/work.py:10
