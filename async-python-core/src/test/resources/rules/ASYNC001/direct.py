import asyncio
import io
import os
import os as operating_system
import queue
import shutil
import socket
import sqlite3
import subprocess
import time
import time as t
import urllib.request
from pathlib import Path
from subprocess import run as launch
from time import sleep
from typing import Annotated, Optional

import httpx
import psycopg
import requests
import requests as r


async def sleeps():
    time.sleep(5)  # Noncompliant {{Blocking call "time.sleep" in async function "sleeps" freezes the event loop. Use asyncio.sleep instead.}}
#   ^^^^^^^^^^
    t.sleep(5)  # Noncompliant
#   ^^^^^^^
    sleep(5)  # Noncompliant
    pause = time.sleep
    pause(5)  # Noncompliant
    from time import sleep as nap

    nap(5)  # Noncompliant


async def the_async_keyword_is_shown():
    requests.get("https://example.com")  # Noncompliant {{Blocking call "requests.get" in async function "the_async_keyword_is_shown" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
#   ^^^^^^^^^^^^
# ^[sc=1;ec=5]@-2<  {{This function is async.}}


async def http():
    r.post("https://example.com")  # Noncompliant
    requests.request("GET", "https://example.com")  # Noncompliant
    httpx.get("https://example.com")  # Noncompliant
    httpx.stream("GET", "https://example.com")  # Noncompliant
    urllib.request.urlopen("https://example.com")  # Noncompliant
    session = requests.Session()
    session.get("https://example.com")  # Noncompliant
    with requests.Session() as other:
        other.get("https://example.com")  # Noncompliant
    client = httpx.Client()
    client.get("https://example.com")  # Noncompliant
    with httpx.Client() as client2:
        client2.post("https://example.com")  # Noncompliant


async def files():
    with open("data.bin", "rb") as data:  # Noncompliant
        data.read()
    io.open("data.bin")  # Noncompliant
    Path("data.txt").read_text()  # Noncompliant
    path = Path("a") / "b"
    path.write_bytes(b"")  # Noncompliant
    path.open()  # Noncompliant
    shutil.rmtree("folder")  # Noncompliant


async def constant_conditions():
    if True:
        time.sleep(1)  # Noncompliant
    if False:
        pass
    else:
        time.sleep(1)  # Noncompliant


async def sockets(sock: socket.socket, jobs: queue.Queue):
    sock.recv(1)  # Noncompliant
    try:
        sock.recv(1)  # Noncompliant
    except OSError:
        pass
    socket.getaddrinfo("example.com", 80)  # Noncompliant
    jobs.get()  # Noncompliant


async def processes():
    subprocess.run(["ls"])  # Noncompliant
    launch(["ls"])  # Noncompliant
    process = subprocess.Popen(["ls"])
    process.wait()  # Noncompliant
    process.communicate()  # Noncompliant
    os.system("ls")  # Noncompliant
    operating_system.waitpid(1, 0)  # Noncompliant
    input("name? ")  # Noncompliant


async def databases():
    connection = sqlite3.connect("a.db")
    connection.execute("select 1")  # Noncompliant
    cursor = connection.cursor()
    cursor.fetchall()  # Noncompliant
    with psycopg.connect("") as postgres:  # Noncompliant
        postgres.execute("select 1")  # Noncompliant
        with postgres.cursor() as pg_cursor:
            pg_cursor.fetchone()  # Noncompliant


class Repository:
    shared: requests.Session

    def __init__(self, session: requests.Session, quoted: "requests.Session", maybe: Optional["requests.Session"] = None):
        self.session = session
        self.quoted = quoted
        self.maybe = maybe
        self.own = httpx.Client()
        self.later = None

    def connect(self):
        self.later = psycopg.connect("")

    async def load(self):
        self.session.get("x")  # Noncompliant
        self.quoted.get("x")  # Noncompliant
        self.maybe.get("x")  # Noncompliant
        self.own.get("x")  # Noncompliant
        self.shared.get("x")  # Noncompliant
        self.later.execute("x")  # Noncompliant {{Blocking call "psycopg.Connection.execute" in async function "Repository.load" freezes the event loop. Use psycopg.AsyncConnection instead.}}


async def annotations(
    plain: requests.Session,
    quoted: "requests.Session",
    either: "requests.Session | None",
    union: requests.Session | None,
    annotated: Annotated[requests.Session, "dependency"],
):
    plain.get("x")  # Noncompliant
    quoted.get("x")  # Noncompliant
    either.get("x")  # Noncompliant
    union.get("x")  # Noncompliant
    annotated.get("x")  # Noncompliant


class RetryingSession(requests.Session):
    pass


async def subclass_of_a_library_class():
    session = RetryingSession()
    session.get("x")  # Noncompliant


async def blocks_of_every_kind(items):
    if items:
        time.sleep(1)  # Noncompliant
    for item in items:
        time.sleep(1)  # Noncompliant
    try:
        time.sleep(1)  # Noncompliant
    finally:
        time.sleep(1)  # Noncompliant
    [time.sleep(1) for _ in items]  # Noncompliant
    {time.sleep(1): 1 for _ in items}  # Noncompliant

    class Local:
        time.sleep(1)  # Noncompliant

    async def nested():
        time.sleep(1)  # Noncompliant

    time.sleep(1)  # Noncompliant
    await nested()


async def async_generator():
    time.sleep(1)  # Noncompliant
    yield 1


async def default_of_a_nested_function_runs_now():
    def later(value=time.sleep(1)):  # Noncompliant
        return value

    return later


async def callbacks_run_on_the_loop():
    loop = asyncio.get_running_loop()
    loop.call_soon(time.sleep, 1)  # Noncompliant
    loop.call_later(1, lambda: requests.get("x"))  # Noncompliant {{"lambda" blocks the event loop: it calls "requests.get".}}


class Handler:
    async def get(self):
        time.sleep(1)  # Noncompliant {{Blocking call "time.sleep" in async function "Handler.get" freezes the event loop. Use asyncio.sleep instead.}}
