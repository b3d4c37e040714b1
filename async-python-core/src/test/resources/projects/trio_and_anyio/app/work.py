import requests


def load(key):
    return requests.get(key)


session = requests.Session()
