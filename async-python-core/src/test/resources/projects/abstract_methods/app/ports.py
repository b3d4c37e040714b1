from abc import ABC, abstractmethod
from typing import Protocol


class Storage(ABC):
    """All of its subclasses block."""

    @abstractmethod
    def read(self, key): ...

    def read_all(self, keys):
        return [self.read(key) for key in keys]


class Queue(ABC):
    """Its only subclass blocks."""

    @abstractmethod
    def pull(self):
        """The next message."""


class Notifier:
    """One of its subclasses blocks, the other one does not."""

    def send(self, text):
        raise NotImplementedError


class Sender:
    """All of its subclasses block."""

    def send(self, text):
        raise NotImplementedError("say how")


class Clock(Protocol):
    """Whoever has this method is one, without saying so."""

    def now(self): ...


class Cache(ABC):
    """One of its subclasses is asynchronous."""

    @abstractmethod
    def get(self, key): ...


class Lock(ABC):
    """What one of its subclasses does is not known."""

    @abstractmethod
    def take(self): ...


class Unused(ABC):
    @abstractmethod
    def run(self): ...


class Named(ABC):
    @property
    @abstractmethod
    def name(self): ...
