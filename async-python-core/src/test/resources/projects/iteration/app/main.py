import asyncio

from app.pages import (
    Cursor,
    Plain,
    Table,
    Yielding,
    all_pages,
    asynchronous_pages,
    numbers,
    pages,
    titles,
)


async def loops():
    for page in pages(3):  # Noncompliant {{"pages()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8
        print(page)
    for page in all_pages():  # Noncompliant {{"all_pages()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pages.py:12, app/pages.py:8
        print(page)


async def comprehensions():
    found = [page for page in pages(3)]  # Noncompliant {{"pages()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8
    return found, {page for page in pages(3)}  # Noncompliant {{"pages()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8


async def consumers():
    list(pages(3))  # Noncompliant {{"pages()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8
    next(pages(3))  # Noncompliant {{"pages()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8
    for number, page in enumerate(pages(3)):  # Noncompliant {{"pages()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8
        print(number, page)


async def in_a_variable():
    rows = pages(3)
    for row in rows:  # Noncompliant {{"rows" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8
        print(row)


async def through_a_function():
    titles()  # Noncompliant {{"titles()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pages.py:16, app/pages.py:8


async def objects(cursor: Cursor, table: Table):
    for row in cursor:  # Noncompliant {{"cursor" blocks the event loop: it calls "time.sleep".}}
    # Path: app/pages.py:40
        print(row)
    for row in table:  # Noncompliant {{"table" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pages.py:45, app/pages.py:48
        print(row)
    for row in Yielding():  # Noncompliant {{"Yielding()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:53
        print(row)


async def harmless(plain: Plain):
    for number in numbers(3):
        print(number)
    list(numbers(3))
    for row in plain:
        print(row)


async def made_and_not_consumed():
    rows = pages(3)
    return rows


async def async_for():
    async for number in asynchronous_pages(3):
        print(number)


async def generator_expressions(keys):
    any(titles() for key in keys)  # Noncompliant {{"titles()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pages.py:16, app/pages.py:8
    for text in (titles() for key in keys):  # Noncompliant {{"titles()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pages.py:16, app/pages.py:8
        print(text)


async def handed_over(cursor: Cursor):
    await asyncio.to_thread(list, pages(3))
    await asyncio.to_thread(list, cursor)
    await asyncio.to_thread(titles)
    await asyncio.to_thread(lambda: list(pages(3)))
