"""The publisher's service, over HTTP."""

from urllib.request import urlopen


class Publisher:
    def __init__(self, address: str):
        self.address = address

    def book(self, isbn: str):
        with urlopen(f"{self.address}/{isbn}") as answer:
            return answer.read()
