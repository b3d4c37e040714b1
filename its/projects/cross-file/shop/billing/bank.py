"""The bank's service, over HTTP."""

import requests

BANK = "https://bank.example"


def charge(customer: str, amount: int):
    return requests.post(f"{BANK}/{customer}", json={"amount": amount}, timeout=5)


def refund(customer: str, amount: int):
    return charge(customer, -amount)
