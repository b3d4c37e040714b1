import asyncio
import functools
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, final, overload

import fastapi
import pytest
from somewhere import converter, registered, singleton

router = fastapi.APIRouter()

try:
    from fast import conditional
except ImportError:

    async def conditional():
        await asyncio.sleep(1)


if TYPE_CHECKING:

    async def typed_only():
        await asyncio.sleep(1)


async def generator():
    await asyncio.sleep(1)
    yield 1


@converter
async def unknown_decorator():
    await asyncio.sleep(1)


def retried(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        return await function(*args, **kwargs)

    return wrapper


def retried_times(times):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for _ in range(times):
                await function(*args, **kwargs)

        return wrapper

    return decorate


def made_synchronous(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return asyncio.run(function(*args, **kwargs))

    return wrapper


def recorded(function):
    function.recorded = True
    return function


def either_way(function):
    async def first():
        await function()

    def second():
        return function()

    if function:
        return first
    return second


@retried
async def wrapped():
    await asyncio.sleep(1)


@retried_times(3)
async def wrapped_times():
    await asyncio.sleep(1)


@made_synchronous
async def runs():
    await asyncio.sleep(1)


@recorded
async def noted():
    await asyncio.sleep(1)


@either_way
async def unsure():
    await asyncio.sleep(1)


@router.get("/")
async def route():
    await asyncio.sleep(1)


async def redefined():
    await asyncio.sleep(1)


redefined = registered(redefined)


@overload
async def overloaded(x: int): ...
@overload
async def overloaded(x: str): ...
async def overloaded(x):
    await asyncio.sleep(x)


async def statements(parameter, switch):
    wrapped()  # Noncompliant
    wrapped_times()  # Noncompliant
    noted()  # Noncompliant
    route()  # Noncompliant
    runs()
    unsure()
    unknown_decorator()
    conditional()
    typed_only()
    redefined()
    overloaded(1)
    parameter()
    generator()
    for_generator = generator()
    async for x in generator():
        print(x)
    with pytest.raises(TypeError):
        wrapped()
    if TYPE_CHECKING:
        wrapped()
    if True:  # generated: the synchronous twin has the other branch
        await wrapped()
    else:
        wrapped()
    if switch:
        async def either():
            await asyncio.sleep(1)
    else:
        def either():
            pass
    either()


class Base(ABC):
    @abstractmethod
    async def read(self):
        await asyncio.sleep(1)

    async def stub(self):
        """Subclasses override this."""
        raise NotImplementedError

    async def overridden(self):
        await asyncio.sleep(1)

    async def also_overridden(self):
        await asyncio.sleep(1)

    @property
    async def size(self):
        await asyncio.sleep(1)

    @final
    async def sealed(self):
        await asyncio.sleep(1)

    async def replaced(self):
        await asyncio.sleep(1)

    async def use(self):
        self.read()
        self.stub()
        self.overridden()
        self.also_overridden()
        self.size
        self.replaced()
        self.sealed()  # Noncompliant
        async for x in self.stub():
            print(x)


class Sub(Base):
    def __init__(self, replacement):
        self.replaced = replacement

    def overridden(self):
        return 1

    async def also_overridden(self):
        yield 1


class Described(Protocol):
    async def write(self):
        await asyncio.sleep(1)


@singleton
class Decorated:
    async def run(self):
        await asyncio.sleep(1)

    async def use(self):
        self.run()


@dataclass
class Data:
    async def run(self):
        await asyncio.sleep(1)

    async def use(self):
        self.run()  # Noncompliant


def with_described(described: Described, data: Data):
    described.write()
    data.run()  # Noncompliant
