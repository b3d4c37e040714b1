import asyncio
from asyncio import create_task, sleep

background_tasks: "set[asyncio.Task]" = set()


async def main():
    task = create_task(sleep(1))
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
