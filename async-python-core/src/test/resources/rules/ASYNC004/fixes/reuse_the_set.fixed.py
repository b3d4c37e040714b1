from asyncio import create_task, sleep

other = set()
running_tasks: set = set()


async def kept():
    task = create_task(sleep(1))
    running_tasks.add(task)
    task.add_done_callback(running_tasks.discard)
    other.add(task)


async def main():
    task = create_task(sleep(1))
    running_tasks.add(task)
    task.add_done_callback(running_tasks.discard)
    return None
