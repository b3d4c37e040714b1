"""An event loop inside a running one."""

import asyncio


async def price(item):
    await asyncio.sleep(0)
    return len(item)


async def total(items):
    await asyncio.sleep(0)
    return asyncio.run(price(items[0]))


def price_now(item):
    return asyncio.run(price(item))


async def receipt(item):
    await asyncio.sleep(0)
    return price_now(item)


if __name__ == "__main__":
    asyncio.run(total(["tea"]))
