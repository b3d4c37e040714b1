from __future__ import annotations


async def work():
    pass


async def main():
    import asyncio

    asyncio.create_task(work())
    return None
