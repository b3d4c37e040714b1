import asyncio
from asyncio import create_task, ensure_future

running = set()
leader = None


async def work():
    await asyncio.sleep(1)


class Service:
    def __init__(self, loop):
        self.tasks = []
        self.by_name = {}
        self.loop = loop
        self.waiter = loop.create_task(work())  # practice: kept_task

    async def start(self, name):
        self.worker = asyncio.create_task(work())  # practice: kept_task
        self.other: asyncio.Task = ensure_future(work())  # practice: kept_task
        self.tasks.append(create_task(work()))  # practice: kept_task
        self.by_name[name] = create_task(work())  # practice: kept_task
        task = self.loop.create_task(work())  # practice: kept_task
        self.tasks.append(task)
        again = create_task(work())  # practice: kept_task
        self.again = again

    async def drops(self):
        asyncio.create_task(work())
        self.loop.create_task(work())
        _ = create_task(work())


async def awaited():
    task = asyncio.create_task(work())  # practice: kept_task
    await asyncio.sleep(0)
    await task


async def stopped(stop):
    task = asyncio.create_task(work())  # practice: kept_task
    await stop(task)


async def collected(others):
    tasks = [asyncio.create_task(work()) for _ in range(3)]  # practice: kept_task
    await asyncio.gather(*tasks)  # practice: gather
    more = {create_task(work()), create_task(work())}  # practice: kept_task, kept_task
    await asyncio.wait(more)
    local = []
    for _ in range(3):
        local.append(create_task(work()))  # practice: kept_task
    for task in local:
        await task
    others.append(create_task(work()))  # practice: kept_task
    running.add(create_task(work()))  # practice: kept_task
    named = create_task(work())  # practice: kept_task
    running.add(named)
    named.add_done_callback(running.discard)


async def in_the_module():
    global leader
    leader = create_task(work())  # practice: kept_task


async def strong(group: asyncio.TaskGroup):
    task = group.create_task(work())
    await task


async def not_stored():
    await create_task(work())
    await asyncio.gather(create_task(work()), create_task(work()))  # practice: gather
    return create_task(work())


def run(main):
    loop = asyncio.new_event_loop()
    task = loop.create_task(main())  # practice: kept_task
    loop.run_until_complete(task)


async def dropped():
    task = create_task(work())
    task.add_done_callback(print)
    unread = create_task(work())
    local = []
    local.append(create_task(work()))
    print(len([create_task(work())]))
    existing = asyncio.ensure_future(asyncio.sleep(1).task)


async def of_others(app, trees):
    task = app.create_task(work())
    await task
    tree = trees.create_task()
    await tree


async def FN_pair():
    one, two = create_task(work()), create_task(work())
    await one
    await two


async def FN_keys(items):
    tasks = {create_task(work()): item for item in items}
    await asyncio.wait(tasks)


async def FN_returned():
    task = create_task(work())
    return task
