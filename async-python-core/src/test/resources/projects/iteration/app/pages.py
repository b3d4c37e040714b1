import time

import requests


def pages(count):
    for number in range(count):
        yield requests.get(f"https://example.org/{number}")


def all_pages():
    yield from pages(3)


def titles():
    return [page.title for page in pages(3)]


def numbers(count):
    for number in range(count):
        yield number


async def asynchronous_pages(count):
    for number in range(count):
        yield number


async def blocking_pages():
    for page in pages(3):  # Noncompliant {{"pages()" blocks the event loop: it calls "requests.get".}}
    # Path: app/pages.py:8
        yield page


class Cursor:
    def __iter__(self):
        return self

    def __next__(self):
        time.sleep(1)


class Table:
    def __iter__(self):
        return iter(self.rows())

    def rows(self):
        return requests.get("https://example.org").json()


class Yielding:
    def __iter__(self):
        yield requests.get("https://example.org")


class Plain:
    def __iter__(self):
        return iter([])

    def __next__(self):
        time.sleep(1)
