import time

from app.disk import Disk
from app.main import load
from app.ports import Storage


class Fake(Storage):
    def read(self, key):
        return key


def wait():
    time.sleep(1)


async def test_load():
    wait()
    Disk().read("x")
    assert await load(Fake(), "x") == "x"
