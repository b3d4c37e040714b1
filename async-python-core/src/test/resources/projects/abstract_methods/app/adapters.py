import subprocess
import time

import requests
from library import magic

from app.ports import Cache, Clock, Lock, Named, Notifier, Queue, Sender, Storage


class Disk(Storage):
    def read(self, key):
        return subprocess.run(["cat", key])


class Web(Storage):
    def read(self, key):
        return self.download(key)

    def download(self, key):
        return requests.get(key)


class Polling(Queue):
    def pull(self):
        time.sleep(1)


class Email(Notifier):
    def send(self, text):
        return requests.post("https://example.org", data=text)


class Log(Notifier):
    def send(self, text):
        print(text)


class Letter(Sender):
    def send(self, text):
        return requests.post("https://example.org", data=text)


class Registered(Letter):
    """Inherits what blocks."""


class SlowNotifier(Email):
    """Inherits what blocks."""


class NetworkClock:
    def now(self):
        return requests.get("https://example.org/now")


class Slow(Cache):
    def get(self, key):
        return requests.get(key)


class Fast(Cache):
    async def get(self, key):
        return key


class Plain(Lock):
    def take(self):
        time.sleep(1)


class Wrapped(Lock):
    @magic
    def take(self):
        time.sleep(1)


class FromTheWeb(Named):
    @property
    def name(self):
        return requests.get("https://example.org/name")
