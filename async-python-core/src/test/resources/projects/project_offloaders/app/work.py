import requests

from app.threads import threaded


def load(key):
    return requests.get(key)


@threaded
def load_in_thread(key):
    return requests.get(key)


class Service:
    @threaded
    def load(self, key):
        return load(key)

    def start(self, threads):
        threads.run(self._work)

    def _work(self):
        return load("x")
