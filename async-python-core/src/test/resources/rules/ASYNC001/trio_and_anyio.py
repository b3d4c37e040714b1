import time

import requests
import trio


async def structured():
    time.sleep(1)  # Noncompliant {{Blocking call "time.sleep" in async function "structured" freezes the event loop. Use trio.sleep instead.}}
    await trio.to_thread.run_sync(time.sleep, 1)
    await trio.to_thread.run_sync(requests.get("x"))  # Noncompliant
