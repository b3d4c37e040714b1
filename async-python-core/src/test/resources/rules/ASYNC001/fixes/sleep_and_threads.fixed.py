"""Docstring."""
from __future__ import annotations

import asyncio
import subprocess
import time
from time import sleep

import requests


async def sleeps(items):
    await asyncio.sleep(1)
    await asyncio.sleep(0.5)
    value = await asyncio.sleep(2) or 3
    [await asyncio.sleep(item) for item in items]
    return value


async def in_threads(url):
    response = await asyncio.to_thread(requests.get, url, timeout=3)
    await asyncio.to_thread(subprocess.run, ["ls", "-l"], check=True)
    await asyncio.to_thread(requests.post,
        url,
        data={},
    )
    text = (await asyncio.to_thread(requests.get, url)).text
    with await asyncio.to_thread(open, "x") as data:
        pass
    return response, text


async def no_fix():
    session = requests.Session()
    session.get("x")
    list(time.sleep(x) for x in range(3))
