import requests

BASE = "https://example.org/"


def fetch(path):
    return requests.get(BASE + path)


def address(path):
    return BASE + path
