import time


def two():
    return three()


def three():
    return four()


def four():
    return five()


def five():
    time.sleep(1)
