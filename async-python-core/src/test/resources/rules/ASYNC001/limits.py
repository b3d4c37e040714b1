import queue
import time

import requests


async def FN_attribute_set_from_outside(service):
    service.session = requests.Session()
    service.session.get("x")


async def FN_getattr():
    getattr(requests, "get")("x")


HANDLERS = {"sleep": time.sleep}


async def FN_call_through_a_container():
    HANDLERS["sleep"](1)


async def FP_file_opened_for_a_moment(path):
    # A small local file is usually read in less than a millisecond; the size is not in the code.
    with open(path) as data:  # Noncompliant
        return data.readline()


class Stream:
    def __init__(self):
        self.queue = queue.Queue()

    def take(self):
        return self.queue.get()

    async def FP_looks_before_it_calls_the_helper(self):
        # The test that keeps the helper from waiting stands in another function.
        if not self.queue.empty():
            self.take()  # Noncompliant


async def FP_data_url():
    from urllib.request import urlopen

    # No network: the bytes are in the address itself.
    urlopen("data:text/plain,hello")  # Noncompliant
