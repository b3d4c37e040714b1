"""Where files are kept: how it does it."""

import requests

from shop.storage import Storage


class Bucket(Storage):
    def save(self, name: str, content: bytes):
        requests.put(f"https://bucket.example/{name}", data=content, timeout=30)
