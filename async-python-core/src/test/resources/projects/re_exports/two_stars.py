from shop.overridden import *
from shop.payments import *


async def the_later_one_counts():
    charge(1)  # Noncompliant {{"charge()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/payments.py:9
