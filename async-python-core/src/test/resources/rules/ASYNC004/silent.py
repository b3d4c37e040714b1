import asyncio

import anyio
import trio

background_tasks = set()


async def work(x=0):
    await asyncio.sleep(x)


async def kept(tg, nursery, loop, table, key, keep):
    await asyncio.create_task(work())
    tasks = []
    tasks += [asyncio.create_task(work())]
    found = set()
    found |= {asyncio.create_task(work())}
    tasks.append(asyncio.create_task(work()))
    table[key] = asyncio.create_task(work())
    keep(asyncio.create_task(work()))
    keep([asyncio.create_task(work())])
    tg.create_task(work())
    nursery.start_soon(work)
    await asyncio.wait([asyncio.create_task(work())])
    asyncio.create_task(work()).cancel()
    started = lambda: asyncio.create_task(work())
    keep(task=asyncio.create_task(work()))
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
    async with anyio.create_task_group() as group:
        group.start_soon(work)
    async with trio.open_nursery() as group:
        group.start_soon(work)
    if asyncio.create_task(work()):
        pass
    first, second = asyncio.create_task(work()), asyncio.create_task(work())
    return started, first, second, tasks, found


async def recommended():
    task = asyncio.create_task(work())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)


def returned():
    return asyncio.create_task(work())


def returned_in_container():
    return [asyncio.create_task(work()), asyncio.ensure_future(work())]


async def yielded():
    yield asyncio.create_task(work())


async def already_running(task: asyncio.Task):
    asyncio.shield(task)
    asyncio.ensure_future(task)
    asyncio.ensure_future(asyncio.gather(work(), work()))


class Registry:
    def __init__(self):
        self.tasks = set()

    def create_task(self, coroutine):
        task = asyncio.create_task(coroutine)
        self.tasks.add(task)
        return task

    def start(self):
        self.task = asyncio.create_task(work())
        self.create_task(work())
        spawn(work())


class Loop:
    def create_task(self, coroutine):
        background_tasks.add(asyncio.create_task(coroutine))


def spawn(coroutine):
    task = asyncio.create_task(coroutine)
    background_tasks.add(task)
    return task


def own_loop():
    loop = Loop()
    loop.create_task(work())


def own_name(create_task):
    create_task(work())


def other_receivers(self, hass, app):
    hass.async_create_task(work())
    app.create_task(work())
    self.event_loop_like.create_task(work())


async def FN_second_of_a_pair():
    # Two values that are unpacked at once are not followed.
    first, second = asyncio.create_task(work()), asyncio.create_task(work())
    await first
