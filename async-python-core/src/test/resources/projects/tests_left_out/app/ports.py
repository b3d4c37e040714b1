from abc import ABC, abstractmethod


class Storage(ABC):
    @abstractmethod
    def read(self, key): ...
