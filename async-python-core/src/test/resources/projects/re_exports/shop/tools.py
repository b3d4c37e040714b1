import time


def pause():
    time.sleep(1)


def _internal_pause():
    time.sleep(1)
