from typing import Optional

import httpx

from app.clients import Client, Memory

_cache = {}


def make():
    return Client()


def make_again():
    client = make()
    return client


def declared(kind) -> Client:
    return _cache[kind]


def maybe(kind) -> Optional[Client]:
    return _cache.get(kind)


def quoted(kind) -> "Client":
    return _cache[kind]


def one_of_two(kind):
    if kind:
        return Client()
    return Memory()


def not_known(kind):
    return _cache[kind]


def library():
    return httpx.Client()


async def connect():
    return Client()


async def declared_connection(kind) -> Client:
    return _cache[kind]
