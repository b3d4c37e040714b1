import requests


def create_order(cart):
    return requests.post("https://example.org/orders", json=cart)


def price(cart):
    return sum(cart.values())
