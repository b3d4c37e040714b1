import dataclasses
import functools

import attr
import requests
from library import register
from pydantic import BaseModel


@register
class Registered:
    def load(self):
        return requests.get("x")


@dataclasses.dataclass(slots=True)
class Data:
    key: str

    def load(self):
        return requests.get(self.key)


@attr.define
class Attr:
    key: str

    def load(self):
        return requests.get(self.key)


@functools.total_ordering
class Ordered:
    def load(self):
        return requests.get("x")

    def __lt__(self, other):
        return True


class Inner:
    def load(self):
        return requests.get("x")


class Model(BaseModel):
    inner: Inner
    key: str = ""

    def load(self):
        return requests.get(self.key)
