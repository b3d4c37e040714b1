import asyncio
from api import (
    notify,
    work,  # the last one
    # nothing more
)

LIMIT = 3


async def handler():
    asyncio.create_task(work())
