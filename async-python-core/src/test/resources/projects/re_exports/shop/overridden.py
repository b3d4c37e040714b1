from shop.payments import *


def charge(amount):
    return amount
