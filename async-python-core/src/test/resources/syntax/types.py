# "# type: X" after an expression: the class of which it is an instance, "unknown" when not certain.
import asyncio
import typing
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Annotated, Optional, Union

import aiohttp
import asyncpg
import httpx
import psycopg
import requests
import sqlite3
import trio
from elasticsearch import AsyncElasticsearch
from psycopg import AsyncConnection
from requests import Session


class Service:
    shared = Session()
    annotated: Session
    late: "Session" = None
    optional: Optional[Session] = None

    def __init__(self, given: Session, unknown, command):
        self.given = given
        self.made = aiohttp.ClientSession()
        self.search = AsyncElasticsearch("u")
        self.folder: Path = unknown
        self.maybe = None
        self.twice = Session()
        self.what = unknown

    def connect(self):
        self.maybe = Session()
        self.twice = httpx.Client()
        self.given  # type: requests.Session
        self.made  # type: aiohttp.ClientSession
        self.search  # type: elasticsearch.AsyncElasticsearch
        self.folder  # type: pathlib.Path
        self.maybe  # type: requests.Session
        self.shared  # type: requests.Session
        self.annotated  # type: requests.Session
        self.late  # type: requests.Session
        self.optional  # type: requests.Session
        self.twice  # type: unknown
        self.what  # type: unknown
        self.missing  # type: unknown
        self  # type: types.Service

    @property
    def client(self) -> httpx.Client:
        return self.what

    @staticmethod
    def make() -> Session:
        return Session()


def attributes(service: Service):
    service.given  # type: requests.Session
    service.client  # type: httpx.Client
    service.make()  # type: requests.Session
    Service.make()  # type: requests.Session


def annotations(
    plain: Session,
    dotted: requests.Session,
    quoted: "Session",
    quoted_dotted: "requests.Session",
    optional: Optional[Session],
    quoted_optional: "Optional[Session]",
    none_or: Session | None,
    or_none: None | Session,
    quoted_none: "Session | None",
    union: Union[Session, None],
    annotated: Annotated[Session, "x"],
    annotated_optional: Annotated[Optional[Session], "x"],
    nested: typing.Optional["Session"],
    generic: "asyncio.Queue[int]",
    quoted_union: "Union[Session, None]",
    quoted_annotated: "Annotated[Session | None, 'x']",
    two: Union[Session, httpx.Client],
    quoted_two: "Session | httpx.Client",
    sequence: list[Session],
    bare,
):
    plain  # type: requests.Session
    dotted  # type: requests.Session
    quoted  # type: requests.Session
    quoted_dotted  # type: requests.Session
    optional  # type: requests.Session
    quoted_optional  # type: requests.Session
    none_or  # type: requests.Session
    or_none  # type: requests.Session
    quoted_none  # type: requests.Session
    union  # type: requests.Session
    annotated  # type: requests.Session
    annotated_optional  # type: requests.Session
    nested  # type: requests.Session
    generic  # type: asyncio.Queue
    quoted_union  # type: requests.Session
    quoted_annotated  # type: requests.Session
    two  # type: unknown
    quoted_two  # type: unknown
    bare  # type: unknown


def with_statements():
    with Session() as session:
        session  # type: requests.Session
    with ThreadPoolExecutor() as pool, httpx.Client() as client:
        pool  # type: concurrent.futures.ThreadPoolExecutor
        client  # type: httpx.Client
        pool.submit(print)  # type: concurrent.futures.Future
    with open("f") as file:
        file  # type: io.TextIOWrapper


async def async_with_statements(url):
    async with aiohttp.ClientSession() as session:
        session  # type: aiohttp.ClientSession
    async with httpx.AsyncClient() as client:
        client  # type: httpx.AsyncClient
    async with asyncio.TaskGroup() as group:
        group  # type: asyncio.TaskGroup
    async with trio.open_nursery() as nursery:
        nursery  # type: trio.Nursery
    async with asyncpg.create_pool(url) as pool:
        pool  # type: asyncpg.Pool
    async with await AsyncConnection.connect(url) as connection:
        connection  # type: psycopg.AsyncConnection


async def results(url):
    session = Session()
    session  # type: requests.Session
    connection = await asyncpg.connect(url)
    connection  # type: asyncpg.Connection
    other = await psycopg.AsyncConnection.connect(url)
    other  # type: psycopg.AsyncConnection
    database = sqlite3.connect("f")
    database  # type: sqlite3.Connection
    database.cursor()  # type: sqlite3.Cursor
    loop = asyncio.get_running_loop()
    loop  # type: asyncio.AbstractEventLoop
    task = asyncio.create_task(results(url))
    task  # type: asyncio.Task
    (again := Session())  # type: requests.Session
    again  # type: requests.Session
    annotated: Session = make(url)
    annotated  # type: requests.Session
    made = make(url)
    made  # type: unknown
    typed = typed_make(url)
    typed  # type: requests.Session
    awaited = await typed_async(url)
    awaited  # type: requests.Session


def make(url):
    return url


def typed_make(url) -> Session:
    return make(url)


async def typed_async(url) -> "Session":
    return make(url)


async def unpacked(url):
    reader, writer = await asyncio.open_connection("h", 1)
    reader  # type: asyncio.StreamReader
    writer  # type: asyncio.StreamWriter
    (first, second) = await asyncio.open_connection("h", 1)
    second  # type: asyncio.StreamWriter
    first, *rest = await asyncio.open_connection("h", 1)
    rest  # type: unknown
    one, two = make(url)
    one  # type: unknown


def conflicts(flag, unknown):
    either = Session()
    if flag:
        either = httpx.Client()
    use(either)
    chosen = Session() if flag else httpx.Client()
    chosen  # type: unknown
    same = Session() if flag else Session()
    same  # type: requests.Session
    nothing = None
    if flag:
        nothing = Session()
    looped = unknown
    looped  # type: unknown


def use(anything):
    return anything


module_session = Session()
module_none = None


def set_module_session():
    global module_none
    module_none = httpx.AsyncClient()


def module_variables():
    module_session  # type: requests.Session
    module_none  # type: httpx.AsyncClient


class LoggedSession(Session):
    pass


def own_classes(future: Future):
    LoggedSession()  # type: types.LoggedSession
    future  # type: concurrent.futures.Future
