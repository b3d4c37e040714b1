import redis
import requests

from app import redis as own_redis
from app import requests as own_requests


def library_store():
    return redis.Redis()


def own_store():
    return own_redis.Redis()


def load(path):
    return requests.get(path)


def load_own(path):
    return own_requests.get(path)
