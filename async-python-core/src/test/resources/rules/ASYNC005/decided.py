"""Failing at the first error is a choice, or the policy is elsewhere: nothing is reported."""

import asyncio
import contextlib
import logging
from contextlib import suppress

from api import get_user, get_prefs, read, warm, HTTPError, Worker, Server, reader


async def both_needed(i):
    user, prefs = await asyncio.gather(get_user(i), get_prefs(i))
    (a, b) = await asyncio.gather(get_user(i), get_prefs(i))
    [c, *others] = await asyncio.gather(get_user(i), get_prefs(i), get_prefs(i))
    results = await asyncio.gather(get_user(i), get_prefs(i))
    d, e = results
    return user, prefs, a, b, c, others, d, e


async def policy_is_passed(items, flag, **options):
    await asyncio.gather(*[warm(i) for i in items], return_exceptions=True)
    await asyncio.gather(*[warm(i) for i in items], return_exceptions=False)
    await asyncio.gather(*[warm(i) for i in items], return_exceptions=flag)
    await asyncio.gather(*[warm(i) for i in items], **options)


async def policy_is_the_except(ids):
    try:
        rows = await asyncio.gather(*map(read, ids))
    except OSError:
        raise HTTPError(503)
    try:
        await asyncio.gather(*[warm(i) for i in ids])
    except* OSError:
        pass
    return rows


async def policy_is_suppress(ids):
    with suppress(OSError):
        await asyncio.gather(*[warm(i) for i in ids])
    with contextlib.suppress(OSError):
        await asyncio.gather(*[warm(i) for i in ids])


async def safe(x):
    try:
        return await warm(x)
    except Exception as error:
        return error


async def safe_and_logged(x):
    logging.info("warming %s", x)
    async with x.semaphore:
        try:
            return await warm(x)
        except (ValueError, BaseException):
            logging.exception("failed")


async def safe_bare(x):
    try:
        return await warm(x)
    except:
        return None


async def children_never_raise(xs):
    await asyncio.gather(*[safe(x) for x in xs])
    await asyncio.gather(safe(1), safe_and_logged(2), safe_bare(3))
    tasks = [asyncio.create_task(safe(x)) for x in xs]
    await asyncio.gather(*tasks)

    async def local(x):
        try:
            return await warm(x)
        except Exception:
            return None

    await asyncio.gather(*[local(x) for x in xs])


async def long_lived(server: Server, worker: Worker):
    await asyncio.gather(server.serve(), worker.run())
    await asyncio.gather(server.serve_forever(), worker.other())
    await asyncio.gather(*[worker.listen(i) for i in range(4)])
    await asyncio.gather(reader(), worker.heartbeat())


async def main():
    await asyncio.gather(warm(1), warm(2))


async def run_all(items):
    await asyncio.gather(*[warm(i) for i in items])


async def one_operation(item):
    await asyncio.gather(warm(item))
    await asyncio.gather()


async def results_are_used(items):
    results = await asyncio.gather(*[read(i) for i in items])
    for row in await asyncio.gather(*[read(i) for i in items]):
        print(row)
    print(await asyncio.gather(read(1), read(2)))
    return results


async def results_are_read_from_the_tasks(items):
    tasks = [asyncio.create_task(warm(i)) for i in items]
    await asyncio.gather(*tasks)
    return [t.result() for t in tasks]


async def task_group(items):
    async with asyncio.TaskGroup() as tg:
        for i in items:
            tg.create_task(warm(i))


async def not_awaited_here(items):
    # Another rule.
    asyncio.gather(*[warm(i) for i in items])
    future = asyncio.gather(*[warm(i) for i in items])
    return future


async def another_gather(gather, items):
    await gather(*[warm(i) for i in items])
    await items.gather(*[warm(i) for i in items])


def not_async(loop, items):
    loop.run_until_complete(asyncio.gather(*[warm(i) for i in items]))
