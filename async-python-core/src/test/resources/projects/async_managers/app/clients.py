import time
from contextlib import asynccontextmanager

import requests


class Client:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        self.close()

    def close(self):
        return None

    def get(self, path):
        return requests.get(path)

    async def fetch(self, path):
        return path


class Pool:
    async def __aenter__(self):
        return Client()

    async def __aexit__(self, *args):
        return None

    def acquire(self):
        return Client()


@asynccontextmanager
async def connected():
    client = Client()
    yield client


@asynccontextmanager
async def slow_to_start():
    time.sleep(1)  # Noncompliant {{Blocking call "time.sleep" in async function "slow_to_start" freezes the event loop. Use asyncio.sleep instead.}}
    yield None


async def items():
    yield Client()
