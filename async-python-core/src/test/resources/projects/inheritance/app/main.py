import asyncio

from library import Widget, make_base

from app.base import Base, Outer
from app.diamond import Bottom
from app.service import Explicit, Extended, Grandchild, Quick, Service


async def inherited():
    service = Service("x")
    service.load()  # Noncompliant {{"service.load()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/base.py:12, app/base.py:15
    service.wait()  # Noncompliant {{"service.wait()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/mixins.py:6
    service.cheap()
    service.describe()


async def of_two_calls_the_first():
    Service("x").both()  # Noncompliant {{"Service("x").both()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/service.py:10, app/mixins.py:6


async def overridden():
    Quick("x").fetch()
    Extended("x").fetch()  # Noncompliant {{"Extended("x").fetch()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/service.py:21, app/base.py:9
    Explicit("x").fetch()  # Noncompliant {{"Explicit("x").fetch()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/service.py:26, app/base.py:9
    Grandchild("x").fetch()  # Noncompliant {{"Grandchild("x").fetch()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/service.py:21, app/base.py:9


async def methods_of_the_class():
    Service.check()  # Noncompliant {{"Service.check()" blocks the event loop: "requests.head" is called 2 calls away.}}
    # Path: app/base.py:22, app/base.py:26
    Service.ping()  # Noncompliant {{"Service.ping()" blocks the event loop: it calls "requests.head".}}
    # Path: app/base.py:26
    Base.fetch(Service("x"))  # Noncompliant {{"Base.fetch()" blocks the event loop: it calls "requests.get".}}
    # Path: app/base.py:9
    Quick.fetch(Quick("x"))


async def diamond():
    # Right comes before Top in the method resolution order.
    Bottom().step()
    Bottom().other()  # Noncompliant {{"Bottom().other()" blocks the event loop: it calls "requests.get".}}
    # Path: app/diamond.py:21


async def nested_class():
    Outer.Inner().fetch()  # Noncompliant {{"Outer.Inner().fetch()" blocks the event loop: it calls "requests.get".}}
    # Path: app/base.py:32


class Panel(Service, Widget):
    async def show(self):
        self.load()  # Noncompliant {{"self.load()" blocks the event loop: "requests.get" is called 2 calls away.}}
        # Path: app/base.py:12, app/base.py:15
        self.nowhere()


class Computed(make_base()):
    async def show(self):
        self.load()
        self.fetch()


async def handed_over():
    await asyncio.to_thread(Service("x").load)
    await asyncio.to_thread(Service.check)
