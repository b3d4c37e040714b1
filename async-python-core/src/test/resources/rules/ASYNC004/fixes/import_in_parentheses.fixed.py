import asyncio
from api import (
    notify,
    work,  # the last one
    # nothing more
)

background_tasks: "set[asyncio.Task]" = set()

LIMIT = 3


async def handler():
    task = asyncio.create_task(work())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
