import time


def load():
    time.sleep(4)


async def first():
    time.sleep(1)


async def second():
    time.sleep(2)


async def third():
    time.sleep(3)


async def fourth():
    load()
