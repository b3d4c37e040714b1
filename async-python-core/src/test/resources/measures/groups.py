import asyncio
import asyncio as aio
from asyncio import TaskGroup, gather
from asyncio import gather as together

import anyio
import trio
from anyio import create_task_group
from tqdm.asyncio import tqdm


async def gathers(a, b):
    await asyncio.gather(a(), b())  # practice: gather
    await aio.gather(a(), b())  # practice: gather
    await together(a(), b())  # practice: gather
    group = gather(a(), b())  # practice: gather
    return await group, await tqdm.gather(a(), b())  # practice: gather


async def look_alikes(a, b, farm, gather):
    await gather(a(), b())
    await farm.gather(a(), b())
    return asyncio.gather


class Farm:
    async def gather(self, *crops):
        return crops

    async def harvest(self):
        return await self.gather(1, 2)


async def groups(a, b):
    async with asyncio.TaskGroup() as group:  # practice: task_group, async_context_manager_used
        group.create_task(a())
        task = group.create_task(b())
    async with TaskGroup() as group:  # practice: task_group, async_context_manager_used
        group.create_task(a())
    async with anyio.create_task_group() as group:  # practice: task_group, async_context_manager_used
        group.start_soon(a)
    async with create_task_group() as group:  # practice: task_group, async_context_manager_used
        group.start_soon(a)
    async with trio.open_nursery() as nursery:  # practice: task_group, async_context_manager_used
        nursery.start_soon(b)
    return task.result()


async def takes_one(group: asyncio.TaskGroup, nursery: trio.Nursery):
    group.create_task(gathers(1, 2))
    nursery.start_soon(gathers, 1, 2)


class OwnGroup(asyncio.TaskGroup):
    pass


async def FN_subclass(a):
    async with OwnGroup() as group:  # practice: async_context_manager_used
        group.create_task(a())


async def FN_map(a, items):
    return await asyncio.gather, map(a, items)
