"""Docstring."""
from __future__ import annotations

import asyncio  # for tasks
from os import path

background_tasks: set[asyncio.Task] = set()


async def work(x=0):
    await asyncio.sleep(x)


async def main(flag):
    task = asyncio.create_task(work())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    if flag:
        task = asyncio.create_task(  # comment
            work(1)
        )  # at the end
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
    asyncio.create_task(work()); print(path)
    flag and asyncio.create_task(work())


class Client:
    def start(self, loop, task):
        background_task = loop.create_task(work(task))
        background_tasks.add(background_task)
        background_task.add_done_callback(background_tasks.discard)

    def stop(self, task, background_task):
        asyncio.ensure_future(work(task + background_task))

    def first(self): asyncio.create_task(work())


def last():
	task = asyncio.create_task(work())
	background_tasks.add(task)
	task.add_done_callback(background_tasks.discard)
	return 1
