from typing import Generic, TypeVar

import requests

T = TypeVar("T")


class Repository(Generic[T]):
    def find(self, key) -> T:
        return requests.get(key)

    def all(self) -> list[T]:
        return [self.find(1)]


class Box[V]:
    def open(self):
        return requests.get("box")
