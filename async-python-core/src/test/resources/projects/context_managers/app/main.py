import asyncio
from contextlib import ExitStack

from app import locks
from app.locks import Asynchronous, Database, Entering, Harmless, Leaving
from app.locks import asynchronous, ending, harmless, session_scope, transaction


async def classes():
    with Entering():  # Noncompliant {{"Entering()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/locks.py:11
        pass
    with Leaving() as leaving:  # Noncompliant {{"Leaving()" blocks the event loop: "requests.delete" is called 2 calls away.}}
    # Path: app/locks.py:29, app/locks.py:32
        print(leaving)
    with Harmless():
        pass


async def of_a_parameter(entering: Entering):
    with entering:  # Noncompliant {{"entering" blocks the event loop: it calls "time.sleep".}}
    # Path: app/locks.py:11
        pass


async def generators(database: Database):
    with transaction():  # Noncompliant {{"transaction()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/locks.py:62
        pass
    with locks.ending() as value:  # Noncompliant {{"locks.ending()" blocks the event loop: it calls "requests.post".}}
    # Path: app/locks.py:71
        print(value)
    with database.connected():  # Noncompliant {{"database.connected()" blocks the event loop: it calls "requests.get".}}
    # Path: app/locks.py:93
        pass
    with harmless():
        pass


async def two_items():
    with harmless(), transaction():  # Noncompliant {{"transaction()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/locks.py:62
        pass


async def what_is_bound():
    with Harmless() as bound:
        bound.load()  # Noncompliant {{"bound.load()" blocks the event loop: it calls "requests.get".}}
        # Path: app/locks.py:43
    with session_scope() as session:
        session.commit()  # Noncompliant {{Blocking call "sqlalchemy.orm.Session.commit" in async function "what_is_bound" freezes the event loop. Use sqlalchemy.ext.asyncio.AsyncSession instead.}}


def in_a_helper():
    with transaction():
        return 1


async def through_a_helper():
    in_a_helper()  # Noncompliant {{"in_a_helper()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/main.py:55, app/locks.py:62


async def made_and_not_entered():
    transaction()
    Entering()
    return ending


async def async_with():
    async with Asynchronous():
        pass
    async with asynchronous() as value:
        print(value)


async def handed_over():
    await asyncio.to_thread(in_a_helper)
