import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache, wraps
from typing import Protocol

import requests


def load(key):
    return requests.get(key)


HANDLERS = {"load": load}


def apply(function, key):
    return function(key)


def logged(function):
    @wraps(function)
    def wrapper(*arguments):
        print(arguments)
        return function(*arguments)

    return wrapper


@logged
def logged_load(key):
    return requests.get(key)


@contextmanager
def transaction():
    time.sleep(1)
    yield


class Table:
    def __getitem__(self, key):
        return requests.get(key)

    def __str__(self):
        return requests.get("x").text

    @property
    def name(self):
        return "x"

    @name.setter
    def name(self, value):
        requests.post("x", data=value)


class Mixin:
    def load_twice(self):
        return self.load(), self.load()


class Loader:
    def load(self):
        return requests.get("x")


class Mixed(Mixin, Loader):
    pass


class Top:
    def step(self):
        return None


class Left(Top):
    def step(self):
        return super().step()


class Right(Top):
    def step(self):
        return requests.get("x")


class Bottom(Left, Right):
    pass


class Repo:
    def load(self, key):
        return requests.get(key)


@contextmanager
def opened_repo():
    yield Repo()


@contextmanager
def other_repo():
    yield Repo()


class SlowRepo:
    def load(self, key):
        return requests.post(key)


class QuickRepo(Repo):
    def load(self, key):
        return key


class Exporter:
    def run(self):
        return self.send()

    def send(self):
        return None


class ToTheWeb(Exporter):
    def send(self):
        return requests.get("x")


def use(repo, key):
    return repo.load(key)


class Clock(Protocol):
    def now(self): ...


class NetworkClock(Clock):
    def now(self):
        return requests.get("x")


class Calendar:
    def now(self):
        return 1


class Jobs:
    def __init__(self):
        self.queue = queue.Queue()

    def take(self):
        return self.queue.get()


def load_if_new(key, known):
    if key not in known:
        return requests.get(key)
    return known[key]


@lru_cache
def load_once(key):
    return requests.get(key)


executor = ThreadPoolExecutor()


def start(job):
    return executor.submit(job)


class Lock:
    def __init__(self):
        self.lock = threading.Lock()
        self.event = threading.Event()


def read_version():
    with open("VERSION") as file:
        return file.read()
