import time

from app import walk


def and_back(depth):
    if depth:
        return walk.there(depth - 1)
    time.sleep(1)


def harmless_too(depth):
    return walk.harmless(depth)


def ring_b(depth):
    return walk.ring_c(depth)


def left(depth):
    return both(depth)


def right(depth):
    return both(depth)


def both(depth):
    time.sleep(depth)


def diamond(depth):
    left(depth)
    right(depth)
