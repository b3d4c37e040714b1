import time as t
from time import sleep as pause
import requests
import aiohttp
import psycopg
from typing import Optional


class Repo:
    def __init__(self, session: "requests.Session", other: Optional["requests.Session"] = None):
        self.session = session
        self.other = other
        self.own = requests.Session()

    async def load(self):
        self.session.get("x")  # Noncompliant
        self.own.get("x")  # Noncompliant
        self.other.get("x")  # Noncompliant


async def f():
    t.sleep(1)  # Noncompliant {{Blocking call "time.sleep" in async function "f" freezes the event loop. Use asyncio.sleep instead.}}
#   ^^^^^^^
    pause(1)  # Noncompliant
    open("x")  # Noncompliant
    with psycopg.connect("x") as conn:  # Noncompliant
        conn.execute("x")  # Noncompliant
        cur = conn.cursor()
        cur.fetchall()  # Noncompliant
