import time

__all__ = ["charge", "currency"]

currency = "EUR"


def charge(amount):
    time.sleep(amount)


def refund(amount):
    time.sleep(amount)
