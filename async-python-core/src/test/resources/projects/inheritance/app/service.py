import requests

from app import base
from app.base import Base
from app.mixins import Waiting


class Service(Base, Waiting):
    def both(self):
        self.wait()
        return self.fetch()


class Quick(Base):
    def fetch(self):
        return "at once"


class Extended(Base):
    def fetch(self):
        return super().fetch()


class Explicit(base.Base):
    def fetch(self):
        return Base.fetch(self)


class Grandchild(Extended):
    pass
