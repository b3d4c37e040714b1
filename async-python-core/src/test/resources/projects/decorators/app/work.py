import contextlib
import functools
import time
from functools import cache, lru_cache, wraps

import requests
import tenacity
from library import magic
from tenacity import retry
from typing_extensions import override


@lru_cache
def cached(key):
    return requests.get(key)


@lru_cache(maxsize=None)
def cached_with_size(key):
    return requests.get(key)


@cache
def cached_for_ever(key):
    return requests.get(key)


@retry
def retried(key):
    return requests.get(key)


@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def retried_with_arguments(key):
    return requests.get(key)


@magic
def unknown(key):
    return requests.get(key)


@magic.something(1)
def unknown_with_arguments(key):
    return requests.get(key)


@lru_cache
@magic
def known_and_unknown(key):
    return requests.get(key)


def run_later(function):
    @wraps(function)
    def wrapper(*arguments):
        return functools.partial(function, *arguments)

    return wrapper


@run_later
def decorated_by_the_project(key):
    return requests.get(key)


def slow_decorator(function):
    time.sleep(1)
    return function


class Service:
    @staticmethod
    def static(key):
        return requests.get(key)

    @classmethod
    def of_class(cls, key):
        return requests.get(key)

    @override
    def overriding(self, key):
        return requests.get(key)

    @magic
    def unknown(self, key):
        return requests.get(key)

    @magic
    def attribute(self):
        return requests.get("x")


@magic
class Unknown:
    def load(self, key):
        return requests.get(key)


@functools.total_ordering
class Ordered:
    def load(self, key):
        return requests.get(key)


@contextlib.contextmanager
@magic
def unknown_context():
    time.sleep(1)
    yield
