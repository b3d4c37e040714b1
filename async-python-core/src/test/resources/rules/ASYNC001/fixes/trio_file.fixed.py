import time

import requests
import trio as t


async def structured(url):
    await t.sleep(1)
    await t.to_thread.run_sync(requests.get, url)
    requests.get(url, timeout=1)
