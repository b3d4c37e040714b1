from .. import price as missing
from ..orders import create_order as place_order
from ..orders import price
