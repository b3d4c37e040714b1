import time


def wait_for_config():
    time.sleep(1)
