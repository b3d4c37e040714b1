import requests


def load(key):
    return requests.get(key)


def key_of(row):
    return row["key"]
