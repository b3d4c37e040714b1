import shop
import shop.api as api
import shop.facade
from shop import charge, create_order, orders, reserve_items, tools
from shop.api import place_order, price
from shop.facade import estimate, order_now, pause, submit, submit_again
from shop.overridden import charge as harmless_charge
from shop.ring import looked_for


async def from_the_package(cart):
    create_order(cart)  # Noncompliant {{"create_order()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    reserve_items("pen")  # Noncompliant {{"reserve_items()" blocks the event loop: it calls "subprocess.run".}}
    # Path: shop/stock.py:5
    shop.create_order(cart)  # Noncompliant {{"shop.create_order()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5


async def through_a_star_import():
    charge(1)  # Noncompliant {{"charge()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/payments.py:9
    shop.charge(1)  # Noncompliant {{"shop.charge()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/payments.py:9
    pause()  # Noncompliant {{"pause()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/tools.py:5


async def not_in_the_list_of_all():
    shop.refund(1)


async def private_names_are_not_star_imported():
    shop.facade._internal_pause()


async def alias_of_an_alias(cart):
    place_order(cart)  # Noncompliant {{"place_order()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    order_now(cart)  # Noncompliant {{"order_now()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    api.place_order(cart)  # Noncompliant {{"api.place_order()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5


async def names_of_a_module(cart):
    submit(cart)  # Noncompliant {{"submit()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    submit_again(cart)  # Noncompliant {{"submit_again()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    shop.facade.submit(cart)  # Noncompliant {{"shop.facade.submit()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5


async def modules_of_the_package(cart):
    orders.create_order(cart)  # Noncompliant {{"orders.create_order()" blocks the event loop: it calls "requests.post".}}
    # Path: shop/orders.py:5
    tools.pause()  # Noncompliant {{"tools.pause()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/tools.py:5
    shop.tools.pause()  # Noncompliant {{"shop.tools.pause()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/tools.py:5


async def harmless(cart):
    price(cart)
    api.price(cart)


async def one_of_two():
    estimate({})


async def defined_again_after_the_star_import():
    harmless_charge(1)


async def in_circles():
    looked_for()
