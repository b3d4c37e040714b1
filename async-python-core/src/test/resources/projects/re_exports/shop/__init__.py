from shop.stock import reserve as reserve_items

from . import tools
from .orders import create_order
from .payments import *
