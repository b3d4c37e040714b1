import queue
import threading

import requests


def load(key, url=None):
    if url:
        return requests.get(url).json()
    return {"key": key}


def load_early(key, url=None):
    if url is None:
        return {"key": key}
    url = url.strip()
    return requests.get(url).json()


def load_else(key, *, url=None, fresh=False):
    if url is None or not key:
        found = {}
    else:
        found = requests.get(url).json()
    return found


def load_fresh(key, fresh=False):
    return requests.get(key).json() if fresh else {}


def load_default(key, url=None):
    url = url or "https://example.org"
    if url:
        return requests.get(url).json()


def load_two_ways(key, url=None):
    if url:
        requests.get(url)
    return through(key)


def through(key):
    return requests.get(key).json()


class Client:
    def __init__(self, address, security=None):
        self.address = address
        if security is not None:
            requests.get(security)

    def fetch(self, key, retry=False):
        return retry and requests.get(key)


def load_flagged(key, secure, cluster=None):
    if secure is None:
        secure = cluster.secure
    elif secure is True:
        requests.get(key)
    return secure


class Dual:
    def __init__(self):
        self.results = queue.Queue()
        self.ready = threading.Event()

    async def _get(self):
        return 1

    def get(self, in_loop):
        if in_loop:
            return self._get()
        self.ready.wait()
        return self.results.get()

    def opened(self, in_loop):
        requests.get("https://example.org")
        return self._get()
