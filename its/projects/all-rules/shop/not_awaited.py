"""Coroutines that nobody awaits."""

import asyncio


async def save(order):
    await asyncio.sleep(len(order))
    return True


async def statement(order):
    save(order)
    await asyncio.sleep(0)


async def never_read(order):
    saved = save(order)
    await asyncio.sleep(0)


async def condition(order):
    if save(order):
        await asyncio.sleep(0)


async def formatted(order):
    await asyncio.sleep(0)
    return f"saved: {save(order)}"


async def returned_from_try(order):
    try:
        return save(order)
    except OSError:
        await asyncio.sleep(0)


async def awaited(order):
    return await save(order)
