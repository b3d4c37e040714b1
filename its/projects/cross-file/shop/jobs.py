"""Jobs that old code, without an event loop, calls too."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


async def sales():
    await asyncio.sleep(0)
    return [1, 2, 3]


def sales_now():
    return asyncio.run(sales())


def wait_for_export():
    job = pool.submit(sum, [1, 2, 3])
    return job.result()
