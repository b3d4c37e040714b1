# Calls that SonarSource's frontend sees in another way than ours: DeferralTest runs both on them.
import asyncio
import builtins
import contextlib
import os
import pathlib
import subprocess
import time
from functools import partial
from pathlib import Path
from subprocess import Popen
from typing import Optional, Union

import httpx
import requests
from requests import Session


class Tailor(Popen):
    async def stitch(self):
        self.wait()
        super().wait()


class LoggedSession(Session):
    async def load(self, url):
        self.get(url)
        return super().get(url)

    def post(self, url):
        return None


class Holder:
    shared = Session()

    def __init__(self, command, session: Session):
        self.process = Popen(command)
        self.session = session
        self.folder = Path(".")
        self.maybe = None

    def connect(self, command):
        self.maybe = Popen(command)

    async def run(self):
        self.process.wait()
        self.session.get("u")
        self.folder.open()
        self.maybe.wait()
        self.shared.get("u")
        Holder.shared.post("u")


async def subclasses(session: LoggedSession):
    process = Tailor(["ls"])
    process.wait()
    process.communicate()
    session.get("u")
    session.post("u")
    LoggedSession().head("u")


async def optional_receivers(
    process: Optional[Popen],
    session: Session | None,
    quoted: "Session",
    either: Union[Session, httpx.Client],
):
    process.wait()
    if session:
        session.get("u")
    quoted.get("u")
    either.get("u")


async def receivers_of_two_types(flag, command):
    if flag:
        process = Popen(command)
    else:
        process = None
    process.wait()
    session = Session() if flag else None
    session.get("u")
    with Session() as opened, Popen(command) as started:
        opened.get("u")
        started.wait()


async def functions_in_variables(flag):
    pause = time.sleep
    pause(1)
    pause_or_none = time.sleep if flag else None
    pause_or_none(1)
    either = requests.get if flag else requests.post
    either("u")
    read = open if flag else None
    read("f")
    same = requests.get if flag else requests.get
    same("u")


async def default_values_and_decorators():
    def sync_default(value=open("f"), *, other=time.sleep(1)):
        return value, other

    async def async_default(value=open("f")):
        return value

    @partial(partial, requests.get("u"))
    def decorated():
        pass

    return sync_default, async_default, decorated


def default_values_in_sync():
    async def inner(value=open("f")):
        return value

    return inner


async def lambdas(loop: asyncio.AbstractEventLoop):
    await asyncio.to_thread(lambda: time.sleep(1))
    loop.call_soon(lambda: time.sleep(1))
    loop.call_soon(lambda: open("f"))
    loop.call_soon(time.sleep, 1)
    pause = lambda: time.sleep(1)
    pause()


async def nested_functions():
    def helper():
        time.sleep(1)
        return requests.get("u")

    helper()

    class Local:
        data = open("f")

        def method(self):
            return open("f")

    return [open(name) for name in ("a", "b")], Local().method()


async def names_of_their_own(os):
    def open(name):
        return name

    open("f")
    os.system("ls")


def open_or_not(flag):
    if flag:
        from io import open
    return open


async def builtins_by_module(name):
    builtins.open(name)
    builtins.input()
    input()
    os.popen("ls")
    print(requests.get("u").json(), file=open("f"))


async def chains(url):
    requests.Session().get(url)
    Popen("ls").wait()
    pathlib.Path("a").joinpath("b").open()
    Path("a") / "b".join([])
    (Path("a") / "b").open()
    Path("a").parent.open()
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(open("f"))
        stack.enter_context(requests.get(url)).json()


try:
    import httpx as client
except ImportError:
    import requests as client


async def conditional_imports(url):
    client.get(url)


async def local_imports(url):
    import requests as web
    from time import sleep as pause

    web.get(url)
    pause(1)


async def parenthesised(url):
    (requests.get)(url)
    (time).sleep(1)
    (requests.get(url))


async def tasks(flag, spawn=asyncio.create_task):
    asyncio.create_task(parenthesised("u"))
    (asyncio.create_task(parenthesised("u")))
    spawn(parenthesised("u"))
    start = asyncio.create_task if flag else None
    start(parenthesised("u"))
    asyncio.ensure_future(parenthesised("u"))
    asyncio.get_running_loop().create_task(parenthesised("u"))
    for _ in asyncio.create_task(parenthesised("u")):
        pass
    [asyncio.create_task(parenthesised(u)) for u in ("a", "b")]
    _ = asyncio.create_task(parenthesised("u"))


class Api:
    async def items(self):
        return []

    async def use(self):
        for item in self.items():
            print(item)
        first = self.items()[0]
        held = self.items()
        second = held[0]
        for item in held:
            print(item)
        return [item for item in self.items()], first, second


async def fetch():
    return []


async def iterate(api: Api):
    for item in fetch():
        print(item)
    for item in (fetch()):
        print(item)
    for item in api.items():
        print(item)
    first, *rest = fetch()
    print(*fetch())
    value = fetch()["key"]
    (fetch())["key"]
    waiting = fetch()
    for item in waiting:
        print(item)
    del waiting["key"]
    return [item for item in fetch()], {**fetch()}, first, rest, value
