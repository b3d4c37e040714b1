from shop.facade import pause
from shop.tools import *


async def imported_twice():
    pause()  # Noncompliant {{"pause()" blocks the event loop: it calls "time.sleep".}}
    # Path: shop/tools.py:5
