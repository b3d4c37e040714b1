import time


class Redis:
    """Keeps everything in memory."""

    def get(self, key):
        return key

    def ping(self):
        time.sleep(1)


def connect():
    return Redis()
