import asyncio
import fcntl
import io
import os
import queue
import select
import shutil
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import aiofiles
import aiohttp
import anyio
import httpx
import requests
from asgiref.sync import sync_to_async
from fastapi import BackgroundTasks, FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()


def not_a_coroutine():
    time.sleep(1)
    requests.get("x")


async def references_are_not_calls(repository, path, identifier):
    await asyncio.to_thread(time.sleep, 1)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, lambda: time.sleep(1))
    await loop.run_in_executor(None, partial(requests.get, "x"))
    await anyio.to_thread.run_sync(partial(shutil.rmtree, path))
    await run_in_threadpool(repository.load, identifier)
    await sync_to_async(not_a_coroutine)()
    threading.Thread(target=not_a_coroutine).start()
    with ThreadPoolExecutor() as executor:
        executor.submit(not_a_coroutine)


async def background(tasks: BackgroundTasks):
    tasks.add_task(not_a_coroutine)


@sync_to_async
def off_loaded_by_its_decorator():
    requests.get("x")


async def calls_an_off_loaded_function():
    await off_loaded_by_its_decorator()


def run_in_executor(function):
    return function


@run_in_executor
def wrapped_by_an_unknown_decorator():
    requests.get("x")


async def calls_a_decorated_function():
    await wrapped_by_an_unknown_decorator()


async def nested_function_is_not_called_here():
    def helper():
        requests.get("x")

    blocking = lambda: requests.get("x")
    return helper, blocking


@app.get("/")
def endpoint_runs_in_the_thread_pool():
    requests.get("x")


async def pseudo_files():
    with open("/proc/meminfo") as info:
        info.read()
    open("/sys/class/net")
    open("/dev/null", "w")
    open(os.devnull, "w")


async def immediate_forms(process: subprocess.Popen, lock: threading.Lock, jobs: queue.Queue, descriptor: int):
    process.poll()
    process.kill()
    process.terminate()
    os.waitpid(1, os.WNOHANG)
    lock.acquire(blocking=False)
    lock.acquire(False)
    jobs.get_nowait()
    jobs.get(block=False)
    jobs.get(False)
    jobs.get(timeout=0)
    jobs.put(1, block=False)
    jobs.put(1, False)
    select.select([], [], [], 0)
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


async def non_blocking_socket():
    sock = socket.socket()
    sock.setblocking(False)
    sock.recv(1)


async def non_blocking_socket_by_timeout(sock: socket.socket):
    sock.settimeout(0)
    sock.recv(1)


async def non_blocking_socket_by_its_handler(sock: socket.socket):
    while True:
        try:
            return sock.recv(1)
        except (BlockingIOError, InterruptedError):
            await asyncio.sleep(0)


async def non_blocking_socket_by_suppress(sock: socket.socket):
    with suppress(BlockingIOError):
        sock.send(b"x")


async def numeric_addresses_need_no_name_server(host):
    socket.getaddrinfo(host, 80, flags=socket.AI_NUMERICHOST)


async def looks_before_it_takes(jobs: queue.Queue):
    while not jobs.empty():
        jobs.get()


async def branches_that_never_run():
    if True:  # ASYNC
        await asyncio.sleep(1)
    else:
        time.sleep(1)
    if False:
        time.sleep(1)
    if TYPE_CHECKING:
        time.sleep(1)


async def awaited_calls(client, url):
    await client.get(url)
    async with aiohttp.ClientSession() as session:
        await session.get(url)
    async with httpx.AsyncClient() as other:
        await other.get(url)
    async with aiofiles.open("x") as data:
        await data.read()


async def memory_files(data):
    io.BytesIO(data).read()
    io.StringIO().write("x")


async def constructors_do_no_input_or_output():
    requests.Session()
    httpx.Client()
    subprocess.Popen(["ls"])
    threading.Lock()


async def cheap_calls_are_for_those_who_ask():
    os.path.exists("x")
    os.stat("x")


async def unknown_receivers(client, session=None):
    client.get("x")
    session.execute("select 1")
    return {"a": 1}.get("a")


async def contradictory_assignments(flag):
    session = requests.Session()
    if flag:
        session = make_session()
    session.get("x")


def make_session():
    return object()


try:
    from time import sleep as wait_a_bit
except ImportError:
    from fallback import wait_a_bit


async def conditional_import():
    wait_a_bit(1)


def open_shadowed():
    def open(name):
        return name

    async def inner():
        open("x")

    return inner


async def only_type_checked(session: "Unknown"):
    session.get("x")


async def main():
    config = open("config.toml")
    await asyncio.sleep(1)
    open("later.toml")  # Noncompliant
    return config


if __name__ == "__main__":
    asyncio.run(main())
