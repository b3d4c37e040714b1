import sys
import time
from functools import cache
from typing import overload

from library import wrap

if sys.platform == "linux":

    def by_platform():
        time.sleep(1)

else:

    def by_platform():
        return None


try:
    from app.fast import load
except ImportError:

    def load():
        time.sleep(1)


def wrapped():
    time.sleep(1)


wrapped = wrap(wrapped)


def removed():
    time.sleep(1)


del removed


def replaced_by_a_value():
    time.sleep(1)


replaced_by_a_value = None


@overload
def typed(value: int) -> int: ...


@overload
def typed(value: str) -> str: ...


def typed(value):
    time.sleep(1)
    return value


class Both:
    def twice(self):
        time.sleep(1)

    def twice(self):
        return None

    def once(self):
        time.sleep(1)

    alias = once
