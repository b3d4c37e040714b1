# python: 3.9, 3.10
from asyncio import create_task, sleep

connected = set()
waiting = set()


def disconnect(client):
    connected.discard(client)


def stop(task, waiting):
    task.add_done_callback(waiting.discard)


async def main():
    create_task(sleep(1))
    return None
