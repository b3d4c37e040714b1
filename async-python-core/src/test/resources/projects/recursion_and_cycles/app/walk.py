import time

from app import back


def down(depth):
    if depth:
        return down(depth - 1)
    time.sleep(1)


def there(depth):
    return back.and_back(depth)


def harmless(depth):
    return back.harmless_too(depth)


def ring_a(depth):
    return back.ring_b(depth)


def ring_c(depth):
    if depth:
        return ring_a(depth)
    time.sleep(depth)


class Node:
    def __init__(self, child: "Node"):
        self.child = child

    def total(self):
        return self.child.total()

    def wait(self):
        self.child.wait()
        time.sleep(1)
