from abc import ABC, abstractmethod
from contextlib import asynccontextmanager
from typing import Protocol

import pytest
import pytest_asyncio

from .tools import looked_up


class Ticker:  # practice: async_iterator_defined
    def __aiter__(self):
        return self

    async def __anext__(self):
        return 1


class Iterable:
    async def __aiter__(self):  # practice: async_iterator_defined
        yield 1


class Described(Protocol):
    async def __anext__(self): ...


async def numbers():  # practice: async_iterator_defined
    yield 1
    yield 2


def outer():
    async def inner():  # practice: async_iterator_defined
        yield 1

    return inner


class Source(ABC):
    @staticmethod
    async def lines():  # practice: async_iterator_defined
        yield ""

    @abstractmethod
    async def words(self):
        yield ""

    async def letters(self):
        """What a subclass has to give."""
        raise NotImplementedError
        yield ""

    async def nothing(self):
        if False:
            yield ""


@pytest.fixture
async def client():
    yield 1


@pytest_asyncio.fixture(scope="session")
async def server():
    yield 1


@asynccontextmanager
async def opened():  # practice: async_context_manager_defined
    yield 1


async def coroutine():
    def generator():
        yield 1

    return generator()


def generator():
    yield 1


async def uses(source):
    async for number in numbers():  # practice: async_iterator_used
        print(number)
    for number in generator():
        print(number)
    squares = [n * n async for n in numbers()]  # practice: async_iterator_used
    pairs = {
        (a, b)
        async for a in numbers()  # practice: async_iterator_used
        for c in generator()
        async for b in numbers()  # practice: async_iterator_used
    }
    table = {n: 1 async for n in numbers()}  # practice: async_iterator_used
    lazy = (n async for n in numbers())  # practice: async_iterator_used
    return squares, pairs, table, lazy, [n for n in generator()]


async def FN_by_hand():
    return await anext(aiter(numbers()))


@looked_up
async def FN_unknown_decorator():
    yield 1
