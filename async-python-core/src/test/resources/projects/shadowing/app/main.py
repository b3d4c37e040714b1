import redis
import requests
from redis import Redis

from . import redis as own_redis
from .redis import Redis as OwnRedis
from .requests import get
from .store import library_store, load, load_own, own_store


async def the_library(store: Redis, other: redis.Redis, path):
    requests.get(path)  # Noncompliant {{Blocking call "requests.get" in async function "the_library" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
    redis.Redis().get(path)  # Noncompliant {{Blocking call "redis.Redis.get" in async function "the_library" freezes the event loop. Use redis.asyncio.Redis instead.}}
    store.get(path)  # Noncompliant {{Blocking call "redis.Redis.get" in async function "the_library" freezes the event loop. Use redis.asyncio.Redis instead.}}
    other.get(path)  # Noncompliant {{Blocking call "redis.Redis.get" in async function "the_library" freezes the event loop. Use redis.asyncio.Redis instead.}}
    library_store().get(path)  # Noncompliant {{Blocking call "redis.Redis.get" in async function "the_library" freezes the event loop. Use redis.asyncio.Redis instead.}}
    load(path)  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/store.py:17


async def the_module_of_the_project(store: OwnRedis, path):
    get(path)
    store.get(path)
    own_redis.connect().get(path)
    own_store().get(path)
    load_own(path)
    store.ping()  # Noncompliant {{"store.ping()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/redis.py:11
    own_redis.connect().ping()  # Noncompliant {{"own_redis.connect().ping()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/redis.py:11
