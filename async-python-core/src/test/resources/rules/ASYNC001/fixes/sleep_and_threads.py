"""Docstring."""
from __future__ import annotations

import subprocess
import time
from time import sleep

import requests


async def sleeps(items):
    time.sleep(1)
    sleep(0.5)
    value = time.sleep(2) or 3
    [time.sleep(item) for item in items]
    return value


async def in_threads(url):
    response = requests.get(url, timeout=3)
    subprocess.run(["ls", "-l"], check=True)
    requests.post(
        url,
        data={},
    )
    text = requests.get(url).text
    with open("x") as data:
        pass
    return response, text


async def no_fix():
    session = requests.Session()
    session.get("x")
    list(time.sleep(x) for x in range(3))
