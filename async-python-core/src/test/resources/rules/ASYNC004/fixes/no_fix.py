import asyncio; import os


async def main():
    asyncio.create_task(asyncio.sleep(os.getpid()))


def background_tasks():
    return 1
