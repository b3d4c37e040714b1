import typing
from typing import TYPE_CHECKING

from app.work import never, only_typed, replaced, sometimes, ticks, work

if typing.TYPE_CHECKING:
    from app.types import Clock


async def living(clock: "Clock", flag):
    sometimes(flag)  # Noncompliant {{"sometimes()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/work.py:22, app/work.py:9
    ticks(clock)  # Noncompliant {{"ticks()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/work.py:27, app/types.py:6
    clock.tick()  # Noncompliant {{"clock.tick()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/types.py:6


async def dead():
    never()
    if False:
        work()
    if TYPE_CHECKING:
        work()
    if True:
        return None
    else:
        work()


async def not_certain():
    replaced()
    only_typed()
