import sqlite3

import httpx
import redis
import requests


class ApiClient:
    timeout = 3

    def __init__(self, address, store: redis.Redis):
        self.address = address
        self.session = requests.Session()
        self.store = store
        self.connection = sqlite3.connect("app.db")
        self.later = httpx.AsyncClient()

    def get(self, path):
        return self.session.get(self.address + path)


class Mixed:
    def __init__(self, flag):
        self.session = requests.Session()
        if flag:
            self.session = httpx.AsyncClient()
