# python: 3.9, 3.10
import asyncio
from asyncio import create_task, sleep

background_tasks: set[asyncio.Task] = set()

connected = set()
waiting = set()


def disconnect(client):
    connected.discard(client)


def stop(task, waiting):
    task.add_done_callback(waiting.discard)


async def main():
    task = create_task(sleep(1))
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    return None
