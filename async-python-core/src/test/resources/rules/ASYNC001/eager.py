import asyncio
from functools import partial

import requests
from starlette.concurrency import run_in_threadpool


def parse(response):
    return response


async def result_instead_of_function():
    await asyncio.to_thread(requests.get("x"))  # Noncompliant {{"requests.get" runs on the event loop before "asyncio.to_thread" starts: arguments are evaluated first. Pass the function itself.}}
    await run_in_threadpool(requests.get("x"))  # Noncompliant
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, requests.get("x"))  # Noncompliant


async def other_arguments_run_here_too():
    await asyncio.to_thread(parse, requests.get("x"))  # Noncompliant {{Blocking call "requests.get" in async function "other_arguments_run_here_too" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
    partial(parse, requests.get("x"))  # Noncompliant
