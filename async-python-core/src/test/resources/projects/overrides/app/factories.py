import requests


class Client:
    def get(self, path):
        return requests.get(path)

    @classmethod
    def make(cls):
        return cls()


class Memory(Client):
    def get(self, path):
        return path
