from functools import cached_property

import requests


class Client:
    def get(self, path):
        return requests.get(path)

    def name(self):
        return "client"


class Memory:
    def get(self, path):
        return path


class Container:
    _instance = None

    def __init__(self):
        self._client = Client()

    @classmethod
    def instance(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    @property
    def client(self):
        return self._client

    @property
    def declared(self) -> Client:
        return self.registry["client"]

    @cached_property
    def made(self):
        return Client()

    @property
    def memory(self):
        return Memory()

    def child(self) -> "Container":
        return self


class Application:
    container = Container()

    def __init__(self, container: Container):
        self.own = container


def get_container():
    return Container.instance()


class State:
    pass
