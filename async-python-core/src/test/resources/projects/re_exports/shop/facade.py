import shop.orders as orders
from shop.api import place_order as order_now
from shop.tools import *

submit = orders.create_order
submit_again = submit

try:
    from shop.orders import price as estimate
except ImportError:
    from shop.orders import create_order as estimate
