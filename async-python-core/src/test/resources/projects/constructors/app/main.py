import asyncio

from app import models
from app.models import Client, Extending, Inheriting, NotADataclass, Plain, Point, Replacing, Settings


async def init():
    Client("x")  # Noncompliant {{"Client()" blocks the event loop: "requests.post" is called 2 calls away.}}
    # Path: app/models.py:10, app/models.py:13
    client = models.Client("x")  # Noncompliant {{"models.Client()" blocks the event loop: "requests.post" is called 2 calls away.}}
    # Path: app/models.py:10, app/models.py:13
    return client


async def inherited_init():
    Inheriting("x")  # Noncompliant {{"Inheriting()" blocks the event loop: "requests.post" is called 2 calls away.}}
    # Path: app/models.py:10, app/models.py:13
    Extending()  # Noncompliant {{"Extending()" blocks the event loop: "requests.post" is called 3 calls away.}}
    # Path: app/models.py:22, app/models.py:10, app/models.py:13


async def post_init():
    Settings("x")  # Noncompliant {{"Settings()" blocks the event loop: it calls "requests.get".}}
    # Path: app/models.py:36


async def in_a_field():
    return {"settings": [Settings("x")]}  # Noncompliant {{"Settings()" blocks the event loop: it calls "requests.get".}}
    # Path: app/models.py:36


async def harmless():
    Replacing()
    Point(1)
    Plain()
    NotADataclass()


def make():
    return Client("x")


async def through_a_function():
    make()  # Noncompliant {{"make()" blocks the event loop: "requests.post" is called 3 calls away.}}
    # Path: app/main.py:40, app/models.py:10, app/models.py:13


async def handed_over():
    await asyncio.to_thread(Client, "x")
    await asyncio.to_thread(lambda: Settings("x"))
    return Client
