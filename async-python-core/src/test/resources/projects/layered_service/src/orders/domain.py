from abc import ABC, abstractmethod


class Order:
    def __init__(self, total):
        self.total = total

    def discounted(self, percent):
        return self.total * (100 - percent) / 100


class OrderRepository(ABC):
    @abstractmethod
    def get(self, identifier) -> Order: ...

    @abstractmethod
    def all(self) -> list[Order]: ...

    @abstractmethod
    def add(self, order: Order) -> None: ...
