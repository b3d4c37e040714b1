import time

import requests


class Poller:
    def run(self):
        self.rows()
        self.pause()

    def rows(self):
        return requests.get("https://example.org")

    def pause(self):
        time.sleep(1)


class QuickPoller(Poller):
    def rows(self):
        return []


class Parent:
    def run(self):
        return self.step()

    def step(self):
        return requests.get("https://example.org")

    @classmethod
    def build(cls):
        return cls.prepare()

    @classmethod
    def prepare(cls):
        return requests.get("https://example.org")

    @property
    def title(self):
        return requests.get("https://example.org").text

    def describe(self):
        return "<" + self.title + ">"


class Heir(Parent):
    pass


class Child(Parent):
    title = "child"

    def run(self):
        return super().run()

    def step(self):
        return None

    @classmethod
    def prepare(cls):
        return None


class OldStyle(Parent):
    def run(self):
        return Parent.run(self)

    def step(self):
        return None


class Web:
    def get(self, path):
        return requests.get(path)


class Memory:
    def get(self, path):
        return path


class Reader:
    def __init__(self):
        self.client = Web()

    def read(self, path):
        return self.client.get(path)


class MemoryReader(Reader):
    def __init__(self):
        self.client = Memory()


class Registry:
    @classmethod
    def build(cls):
        return cls.fetch()

    @classmethod
    def fetch(cls):
        return requests.get("https://example.org")


class Application:
    def start(self):
        return Registry.build()


class Optional:
    def load(self, key, url=None):
        if url is not None:
            return requests.get(url)
        return key

    def twice(self, key, url):
        self.load(key)
        self.load(key, url)


class Top:
    def step(self):
        return requests.get("https://example.org")


class Left(Top):
    def step(self):
        return super().step()


class Right(Top):
    def step(self):
        return None


class Bottom(Left, Right):
    pass
