"""Blocking calls: directly, and through helpers of the same file."""

import asyncio
import subprocess
import time

import requests


async def pause():
    time.sleep(1)


async def exchange_rate(currency):
    response = requests.get(f"https://rates.example/{currency}")
    return response.json()


def run_converter(path):
    return subprocess.run(["convert", path])


def thumbnail(path):
    return run_converter(path)


async def upload(path):
    await asyncio.sleep(0)
    return thumbnail(path)


async def eager(path):
    return await asyncio.to_thread(print, run_converter(path))


async def in_a_thread(path):
    return await asyncio.to_thread(run_converter, path)
