"""Docstring."""
from __future__ import annotations

import asyncio  # for tasks
from os import path


async def work(x=0):
    await asyncio.sleep(x)


async def main(flag):
    asyncio.create_task(work())
    if flag:
        asyncio.create_task(  # comment
            work(1)
        )  # at the end
    asyncio.create_task(work()); print(path)
    flag and asyncio.create_task(work())


class Client:
    def start(self, loop, task):
        loop.create_task(work(task))

    def stop(self, task, background_task):
        asyncio.ensure_future(work(task + background_task))

    def first(self): asyncio.create_task(work())


def last():
	asyncio.create_task(work())
	return 1
