import requests


class Base:
    def __init__(self, address):
        self.address = address

    def fetch(self):
        return requests.get(self.address)

    def load(self):
        return self.read()

    def read(self):
        return requests.get(self.address)

    def cheap(self):
        return self.address

    @classmethod
    def check(cls):
        return cls.ping()

    @staticmethod
    def ping():
        return requests.head("https://example.org")


class Outer:
    class Inner:
        def fetch(self):
            return requests.get("inner")
