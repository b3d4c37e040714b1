import time

import requests
from asgiref.sync import sync_to_async


def work(key=None):
    return requests.get(key)


def prepare(key):
    time.sleep(1)
    return key


def parse(text):
    return text


class Service:
    def load(self, key):
        return requests.get(key)


@sync_to_async
def work_in_a_thread(key):
    return requests.get(key)


@sync_to_async(thread_sensitive=False)
def work_in_any_thread(key):
    return work(key)
