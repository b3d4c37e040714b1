import time


def pause():
    time.sleep(1)


def nothing():
    return None
