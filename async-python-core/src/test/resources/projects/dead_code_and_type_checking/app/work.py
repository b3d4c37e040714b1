import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.types import Clock


def work():
    time.sleep(1)


def never():
    if False:
        time.sleep(1)
    if TYPE_CHECKING:
        work()
    return None


def sometimes(flag):
    if flag:
        work()
    return None


def ticks(clock: "Clock"):
    return clock.tick()


def replaced():
    time.sleep(1)


def replaced():
    return None


if TYPE_CHECKING:

    def only_typed():
        time.sleep(1)

else:
    only_typed = None
