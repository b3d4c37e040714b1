# What never runs is not counted.
import asyncio
from typing import TYPE_CHECKING


async def never(work):
    if False:
        await asyncio.gather(work(), work())
    if TYPE_CHECKING:
        async with asyncio.timeout(3):
            await work()
    if True:
        await asyncio.gather(work(), work())  # practice: gather
    else:
        async for part in work():
            await asyncio.to_thread(part)
