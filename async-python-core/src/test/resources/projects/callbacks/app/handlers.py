import time

import requests


def report(*arguments):
    requests.post("https://example.org/report", data=arguments)


def note(*arguments):
    print(arguments)


class Ticker:
    def tick(self):
        time.sleep(1)

    def cheap(self):
        return None

    async def start(self, loop):
        loop.call_soon(self.cheap)
