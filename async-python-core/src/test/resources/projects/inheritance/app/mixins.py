import time


class Waiting:
    def wait(self):
        time.sleep(1)

    def describe(self):
        return "waits"
