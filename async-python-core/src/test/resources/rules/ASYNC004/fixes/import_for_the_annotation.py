from asyncio import create_task, sleep


async def main():
    create_task(sleep(1))
