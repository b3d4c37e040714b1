import requests


def save(row):
    return requests.post("https://billing.example.org", json=row)


def only_billing(row):
    return requests.post("https://billing.example.org", json=row)
