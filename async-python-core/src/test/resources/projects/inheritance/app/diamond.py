import requests


class Top:
    def step(self):
        return requests.get("top")

    def other(self):
        return 1


class Left(Top):
    pass


class Right(Top):
    def step(self):
        return 1

    def other(self):
        return requests.get("right")


class Bottom(Left, Right):
    pass
