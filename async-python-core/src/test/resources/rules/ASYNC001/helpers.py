import asyncio
import time
from contextlib import contextmanager
from functools import lru_cache

import requests


def load_user():
    return requests.get("x")
#          ^^^^^^^^^^^^> {{"requests.get" blocks here.}}


async def one_call_away():
    return load_user()  # Noncompliant {{"load_user()" blocks the event loop: it calls "requests.get".}}
#          ^^^^^^^^^
# ^[sc=1;ec=5]@-2< {{This function is async.}}


def outer():
    return middle()
#          ^^^^^^> {{Calls "middle()".}}


def middle():
    return inner()
#          ^^^^^> {{Calls "inner()".}}


def inner():
    time.sleep(1)
#   ^^^^^^^^^^> {{"time.sleep" blocks here.}}


async def three_calls_away():
    outer()  # Noncompliant {{"outer()" blocks the event loop: "time.sleep" is called 3 calls away.}}
#   ^^^^^
# ^[sc=1;ec=5]@-2< {{This function is async.}}


async def one_issue_for_a_call_site_two_call_sites():
    outer()  # Noncompliant
    outer()  # Noncompliant


def recursive(depth):
    if depth:
        recursive(depth - 1)
    else:
        time.sleep(1)


async def recursion():
    recursive(3)  # Noncompliant


def ping(n):
    return pong(n)


def pong(n):
    return ping(n)


async def harmless_cycle():
    ping(1)


class Service:
    def __init__(self):
        self.data = requests.get("x")

    @property
    def name(self):
        return requests.get("x")

    @property
    def cheap(self):
        return 1

    @staticmethod
    def static():
        time.sleep(1)

    @classmethod
    def make(cls):
        time.sleep(1)

    def load(self):
        return self.fetch()

    def fetch(self):
        return requests.get("x")

    async def run(self):
        self.load()  # Noncompliant {{"self.load()" blocks the event loop: "requests.get" is called 2 calls away.}}
        self.name  # Noncompliant {{"self.name" blocks the event loop: it calls "requests.get".}}
        self.cheap
        self.static()  # Noncompliant
        Service.make()  # Noncompliant


class Special(Service):
    def fetch(self):
        return super().fetch()

    async def run_special(self):
        super().load()  # Noncompliant
        self.fetch()  # Noncompliant


async def constructor_and_methods(given: Service, quoted: "Service"):
    Service()  # Noncompliant
    given.load()  # Noncompliant
    quoted.load()  # Noncompliant


@contextmanager
def transaction():
    time.sleep(1)
    yield


class Guard:
    def __enter__(self):
        time.sleep(1)
        return self

    def __exit__(self, *args):
        pass


async def context_managers():
    with transaction():  # Noncompliant
        pass
    with Guard():  # Noncompliant
        pass
    transaction()


def rows():
    for page in range(3):
        yield requests.get(page)


async def generators():
    for row in rows():  # Noncompliant
        print(row)
    list(rows())  # Noncompliant
    [row for row in rows()]  # Noncompliant
    return rows()


@lru_cache
def cached():
    return requests.get("x")


async def transparent_decorator():
    cached()  # Noncompliant


async def awaited_helper():
    await returns_an_awaitable()
    await blocks_and_returns_an_awaitable()  # Noncompliant


def returns_an_awaitable():
    return asyncio.sleep(1)


def blocks_and_returns_an_awaitable():
    time.sleep(1)
    return asyncio.sleep(1)


async def coroutine_that_blocks():
    time.sleep(1)  # Noncompliant


async def awaits_a_coroutine_that_blocks():
    # The issue stands inside the coroutine itself, once.
    await coroutine_that_blocks()


async def handed_over():
    await asyncio.to_thread(load_user)
    await asyncio.to_thread(outer)
    asyncio.get_running_loop().call_soon(inner)  # Noncompliant


def redefined():
    time.sleep(1)


def redefined():
    pass


async def calls_redefined():
    redefined()


async def local_helper():
    def local():
        time.sleep(1)

    local()  # Noncompliant


def make_reader():
    return lambda: requests.get("x")


async def lambda_kept_in_a_name():
    read = make_reader()
    read()  # Noncompliant {{"read()" blocks the event loop: it calls "requests.get".}}


async def receiver_built_by_an_unannotated_function():
    def session():
        return requests.Session()

    session().get("x")  # Noncompliant {{Blocking call "requests.Session.get" in async function "receiver_built_by_an_unannotated_function" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
