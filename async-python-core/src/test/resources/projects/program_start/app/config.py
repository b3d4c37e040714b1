import requests


def load():
    return requests.get("https://example.org/config")
