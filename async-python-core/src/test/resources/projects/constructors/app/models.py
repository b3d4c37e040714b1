import time
from dataclasses import dataclass, field

import requests


class Client:
    def __init__(self, address):
        self.address = address
        self.token = self.login()

    def login(self):
        return requests.post(self.address)


class Inheriting(Client):
    pass


class Extending(Client):
    def __init__(self):
        super().__init__("https://example.org")
        self.extra = 1


class Replacing(Client):
    def __init__(self):
        self.address = "https://example.org"


@dataclass
class Settings:
    address: str

    def __post_init__(self):
        self.values = requests.get(self.address)


@dataclass(frozen=True)
class Point:
    x: int
    y: int = field(default=0)

    def slow(self):
        time.sleep(1)


class NotADataclass:
    def __post_init__(self):
        time.sleep(1)


class Plain:
    def slow(self):
        time.sleep(1)
