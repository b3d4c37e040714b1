import requests


class Client:
    def get(self, path):
        return requests.get(path)


def load(key):
    return requests.get(key)


class Resource:
    async def __aenter__(self):
        self.connect()  # Noncompliant {{"self.connect()" blocks the event loop: "requests.get" is called 2 calls away.}}
        # Path: app/work.py:23, app/work.py:10
        return self

    async def __aexit__(self, *args):
        return None

    def connect(self):
        return load("x")

    @property
    async def value(self):
        return load("x")  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
        # Path: app/work.py:10
