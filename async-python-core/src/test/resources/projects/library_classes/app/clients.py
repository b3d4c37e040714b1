import threading

import httpx
import requests


class Api(requests.Session):
    def version(self):
        return self.get("version")

    def name(self):
        return "api"


class AsyncApi(httpx.AsyncClient):
    def name(self):
        return "api"


class Worker(threading.Thread):
    def run(self):
        requests.get("x")
