import time

import requests
import trio as t


async def structured(url):
    time.sleep(1)
    requests.get(url)
    requests.get(url, timeout=1)
