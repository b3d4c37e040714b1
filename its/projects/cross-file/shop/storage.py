"""Where files are kept: what it can do."""

from abc import ABC, abstractmethod


class Storage(ABC):
    @abstractmethod
    def save(self, name: str, content: bytes):
        """Keeps a file."""
