import asyncio

import acme


async def fetch():
    await asyncio.sleep(0)
    acme.fetch()
    acme.ping()
