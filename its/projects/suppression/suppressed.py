"""Each function blocks; the comment decides whether that is reported."""

import asyncio
import time


async def reported():
    await asyncio.sleep(0)
    time.sleep(1)


async def nosonar():
    await asyncio.sleep(0)
    time.sleep(1)  # NOSONAR


async def nosonar_with_key():
    await asyncio.sleep(0)
    time.sleep(1)  # NOSONAR(ASYNC001)


async def noqa():
    await asyncio.sleep(0)
    time.sleep(1)  # noqa


async def noqa_with_key():
    await asyncio.sleep(0)
    time.sleep(1)  # noqa: ASYNC001


async def another_tools_key():
    await asyncio.sleep(0)
    time.sleep(1)  # noqa: E501


async def another_rules_key():
    await asyncio.sleep(0)
    time.sleep(1)  # NOSONAR(ASYNC002)
