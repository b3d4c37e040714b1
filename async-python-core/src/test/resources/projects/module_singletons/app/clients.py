import requests
import redis

from app.settings import make_client


class Client:
    def get(self, path):
        return requests.get(path)


class Memory:
    def get(self, path):
        return path


client = Client()
other: Client = make_client()
memory = Memory()
session = requests.Session()
store = redis.Redis()
late = None
changing = Client()
changing = Memory()


def get(path):
    return client.get(path)


def connect():
    global late
    late = Client()
