import contextlib
import time
from contextlib import asynccontextmanager, contextmanager

import requests
from sqlalchemy.orm import Session


class Entering:
    def __enter__(self):
        time.sleep(1)
        return self

    def __exit__(self, *args):
        return None

    def load(self):
        return requests.get("x")

    def name(self):
        return "x"


class Leaving:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.release()

    def release(self):
        requests.delete("x")


class Harmless:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None

    def load(self):
        return requests.get("x")


class Asynchronous:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        return None

    def __enter__(self):
        time.sleep(1)

    def __exit__(self, *args):
        return None


@contextmanager
def transaction():
    time.sleep(1)
    yield


@contextlib.contextmanager
def ending():
    try:
        yield 1
    finally:
        requests.post("x")


@contextmanager
def session_scope():
    session = Session()
    yield session


@contextmanager
def harmless():
    yield 1


@asynccontextmanager
async def asynchronous():
    yield 1


class Database:
    @contextmanager
    def connected(self):
        requests.get("x")
        yield self
