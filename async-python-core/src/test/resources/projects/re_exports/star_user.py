from shop.facade import *
from shop.orders import *
from shop.tools import *


async def through_stars(cart):
    pause()  # Noncompliant {{"pause()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/tools.py:5
    create_order(cart)  # Noncompliant {{"create_order()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    submit(cart)  # Noncompliant {{"submit()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    price(cart)


async def parameters_hide_them(pause, create_order):
    pause()
    create_order({})
