# "# name: x" after an expression: the public names it may stand for, "unknown" when none.
import asyncio
import asyncio as aio
import os.path
import time as clock
import urllib.request
from asyncio import sleep as pause
from concurrent import futures
from time import sleep

import aiohttp
import asyncpg
import elasticsearch
import psycopg
import requests
import trio
from aiohttp import ClientSession
from elasticsearch import AsyncElasticsearch, Elasticsearch
from requests import Session as Web


def imports():
    asyncio.sleep  # name: asyncio.sleep
    aio.sleep  # name: asyncio.sleep
    pause  # name: asyncio.sleep
    sleep  # name: time.sleep
    clock.sleep  # name: time.sleep
    os.path.exists  # name: os.path.exists
    os.listdir  # name: os.listdir
    urllib.request.urlopen  # name: urllib.request.urlopen
    futures.wait  # name: concurrent.futures.wait
    requests.get  # name: requests.get
    Web  # name: requests.Session
    Web.get  # name: requests.Session.get


def libraries_without_stubs():
    trio.sleep  # name: trio.sleep
    aiohttp.ClientSession  # name: aiohttp.ClientSession
    ClientSession.get  # name: aiohttp.ClientSession.get
    asyncpg.connect  # name: asyncpg.connect
    psycopg.AsyncConnection.connect  # name: psycopg.AsyncConnection.connect
    elasticsearch.Elasticsearch  # name: elasticsearch.Elasticsearch
    Elasticsearch("u").search  # name: elasticsearch.Elasticsearch.search
    AsyncElasticsearch("u").search  # name: elasticsearch.AsyncElasticsearch.search


def local_imports():
    import httpx
    from subprocess import check_output as output
    from time import sleep as nap

    httpx.get  # name: httpx.get
    output  # name: subprocess.check_output
    nap  # name: time.sleep


def functions_in_variables(flag):
    wait = asyncio.sleep
    wait  # name: asyncio.sleep
    get = requests.get
    get  # name: requests.get
    one_of_two = asyncio.sleep if flag else sleep
    one_of_two  # name: unknown
    changed = asyncio.sleep
    changed = sleep
    later = changed
    later  # name: time.sleep


def builtins_and_shadows():
    open  # name: builtins.open
    input  # name: builtins.input


def shadowed_by_a_parameter(open, sleep, requests):
    open  # name: unknown
    sleep  # name: unknown
    requests.get  # name: unknown


def shadowed_by_an_assignment():
    input = lambda: "x"
    input  # name: unknown


def shadowed_by_a_loop(names):
    for open in names:
        open  # name: unknown
    with names as sleep:
        sleep  # name: unknown


try:
    import ujson as json
except ImportError:
    import json

try:
    from trio import sleep as either
except ImportError:
    from time import sleep as either

if asyncio:
    from time import monotonic as now
else:

    def now():
        return 0


try:
    import requests as optional_requests
except ImportError:
    optional_requests = None


def conditional_imports():
    optional_requests.get  # name: requests.get
    json.dumps  # name: unknown
    either  # name: unknown
    now  # name: unknown


class Base(requests.Session):
    def own(self):
        return 1


class Derived(Base):
    def get(self, url):
        return url


def subclasses_of_a_library_class(base: Base, derived: Derived):
    base.get  # name: requests.Session.get, names.Base.get
    base.own  # name: names.Base.own
    derived.get  # name: names.Derived.get
    derived.post  # name: requests.Session.post, names.Derived.post


def unknown_receivers(thing):
    thing.get  # name: unknown
    thing().get  # name: unknown
