import asyncio
import time


async def hidden(asyncio):
    time.sleep(1)


async def main():
    time.sleep(1)
    await asyncio.sleep(0)
