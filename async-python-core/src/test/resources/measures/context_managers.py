import contextlib
from contextlib import AsyncExitStack, asynccontextmanager
from contextlib import asynccontextmanager as manager
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol


class Both:  # practice: async_context_manager_defined
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass


class Half:
    async def __aenter__(self):
        return self


class Sync:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


class Described(Protocol):
    async def __aenter__(self): ...

    async def __aexit__(self, *error): ...


@asynccontextmanager
async def one():  # practice: async_context_manager_defined
    yield 1


@contextlib.asynccontextmanager
async def two():  # practice: async_context_manager_defined
    yield 2


class Service:
    @manager
    async def session(self):  # practice: async_context_manager_defined
        yield self


@contextmanager
def synchronous():
    yield 3


def wrapped(generator):
    return asynccontextmanager(generator)  # practice: async_context_manager_defined


async def uses(service: Service):
    async with one() as first, two():  # practice: async_context_manager_used, async_context_manager_used
        pass
    async with (
        one() as first,  # practice: async_context_manager_used
        service.session() as second,  # practice: async_context_manager_used
    ):
        pass
    with synchronous():
        pass
    return first, second


if TYPE_CHECKING:

    class NeverMade:
        async def __aenter__(self):
            return self

        async def __aexit__(self, *error):
            pass


async def FN_stack():
    async with AsyncExitStack() as stack:  # practice: async_context_manager_used
        await stack.enter_async_context(one())


class FN_aliased:
    async def _open(self):
        return self

    async def _close(self, *error):
        pass

    __aenter__ = _open
    __aexit__ = _close
