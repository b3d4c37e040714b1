import time


class Clock:
    def tick(self):
        time.sleep(1)
