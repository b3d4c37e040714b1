import subprocess

from app.ports import Storage


class Disk(Storage):
    def read(self, key):
        return subprocess.run(["cat", key])
