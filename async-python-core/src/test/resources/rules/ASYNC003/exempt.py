"""Loops that are sequential for a reason: nothing is reported here."""

import asyncio
import contextlib

import anyio
import asyncpg
import psycopg
import trio
from aiolimiter import AsyncLimiter
from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncSession

from api import fetch, page_of, children, ping, allowed, step, handle, tick, spawn


async def while_loops(done, out, key):
    while not done():
        out.append(await step(key))
    while key:
        key = await step(key)


async def async_for(ws, out):
    async for message in ws:
        out.append(await handle(message))
    return [await handle(m) async for m in ws]


async def early_return(hosts):
    for host in hosts:
        if await ping(host):
            return host


async def early_break(hosts, out):
    for host in hosts:
        result = await ping(host)
        out.append(result)
        if result:
            break


async def return_in_handler(hosts, out):
    for host in hosts:
        try:
            out.append(await ping(host))
        except OSError:
            return None
    return out


async def raise_on_awaited_value(hosts, out):
    for host in hosts:
        result = await ping(host)
        if not result.ok:
            raise RuntimeError(host)
        out.append(result)


async def raise_of_awaited_value(hosts, out):
    for host in hosts:
        out.append(await ping(host))
        result = await ping(host)
        raise RuntimeError(result)


async def assert_on_awaited_value(hosts, out):
    for host in hosts:
        result = await ping(host)
        assert result.ok
        out.append(result)


async def carried_name(pages, out):
    token = None
    for page in pages:
        data = await page_of(page, token)
        token = data.token
        out.append(data)


async def carried_through_another_name(pages, out):
    token = None
    for page in pages:
        query = {"page": page, "token": token}
        data = await page_of(query)
        token = data.token
        out.append(data)


async def carried_by_augmented_assignment(pages, out):
    offset = 0
    for page in pages:
        offset += len(out)
        out.append(await page_of(page, offset))


async def carried_conditionally(pages, out):
    last = None
    for page in pages:
        if page.changed:
            last = page
        out.append(await page_of(page, last))


async def reassigned_argument(filters, value):
    for one in filters:
        value = await one.apply(value)
    return value


async def accumulator_is_passed(prompts):
    history = []
    for prompt in prompts:
        history.append(await fetch(prompt, history))
    return history


async def accumulator_is_passed_by_keyword(prompts):
    history = []
    for prompt in prompts:
        answer = await fetch(prompt, context=history)
        history.append(answer)
    return history


async def object_is_changed(prompts, chat, out):
    for prompt in prompts:
        chat.add(prompt)
        out.append(await chat.fetch(prompt))


async def results_so_far_decide(keys, limit):
    found = []
    for key in keys:
        if len(found) >= limit:
            continue
        found.append(await fetch(key))
    return found


async def cached(keys):
    cache = {}
    for key in keys:
        if key.parent not in cache:
            cache[key.parent] = await fetch(key.parent)
    return cache


async def best_so_far(candidates):
    best = 0
    for candidate in candidates:
        score = await fetch(candidate)
        if score > best:
            best = score
    return best


class State:
    async def attribute_is_changed(self, keys, out):
        for key in keys:
            self.key = key
            out.append(await self.read())
            out.append(await self.read(key))

    async def attribute_collects_what_the_method_reads(self, keys):
        for key in keys:
            self.known[key] = await self.read_known(key)

    async def read_known(self, key):
        return await fetch(key, self.known)

    async def attribute_collects_and_the_method_is_elsewhere(self, keys):
        for key in keys:
            self.known[key] = await self.inherited_method(key)

    async def attribute_is_carried(self, pages, out):
        for page in pages:
            data = await page_of(page, self.token)
            self.token = data.token
            out.append(data)


async def iterable_grows(root, out):
    queue = [root]
    for node in queue:
        found = await children(node)
        out.append(found)
        queue.extend(found)


async def generator(urls):
    for url in urls:
        yield await fetch(url)


async def generator_of_items(urls, seen):
    for url in urls:
        data = await fetch(url)
        seen.append(data)
        yield data.name


async def sleeping(urls, out):
    for url in urls:
        out.append(await fetch(url))
        await asyncio.sleep(1)


async def sleeping_with_others(urls, out):
    for url in urls:
        out.append(await fetch(url))
        await anyio.sleep(1)
    for url in urls:
        out.append(await fetch(url))
        await trio.sleep(1)


async def limiter(urls, out, rate: AsyncLimiter):
    for url in urls:
        async with rate:
            out.append(await fetch(url))


async def named_limiters(urls, out, throttler, semaphore, self):
    for url in urls:
        await throttler.wait()
        out.append(await fetch(url))
    for url in urls:
        async with semaphore:
            out.append(await fetch(url))
    for url in urls:
        await self._rate_limit()
        out.append(await fetch(url))


async def retry(url, out):
    for attempt in range(5):
        try:
            return await fetch(url, attempt)
        except OSError:
            continue


async def retry_with_break(url, out):
    for attempt in range(5):
        try:
            out.append(await fetch(url, attempt))
            break
        except OSError:
            pass


async def retry_by_name(url, out):
    for n_try in range(5):
        out.append(await fetch(url, n_try))
    for attempt in range(5):
        out.append(await fetch(url, attempt))


async def one_connection(conn: asyncpg.Connection, rows, out):
    for row in rows:
        await conn.execute("insert", row)
    for row in rows:
        out.append(await conn.fetchval("select", row))
    return [await conn.fetchrow("select", row) for row in rows]


async def one_orm_session(session: AsyncSession, ids):
    return [await session.get(object, i) for i in ids]


async def one_orm_session_passed_on(session: AsyncSession, ids, out):
    for i in ids:
        out.append(await fetch(session, i))


async def opened_around(ids, pool, connect):
    async with pool.acquire() as one:
        a = [await one.fetch(i) for i in ids]
    async with await psycopg.AsyncConnection.connect() as two:
        b = [await two.execute(i) for i in ids]
    async with connect("x") as three:
        c = [await three.get(i) for i in ids]
    async with pool.acquire() as four:
        d = [await fetch(four, i) for i in ids]
    return a, b, c, d


async def pipeline(redis: Redis, keys):
    async with redis.pipeline() as pipe:
        return [await pipe.get(k) for k in keys]


async def stream_writer(keys, out):
    reader, writer = await asyncio.open_connection("h", 1)
    for key in keys:
        out.append(await reader.readexactly(key))


async def by_name(db, cursor, websocket, self, keys):
    a = [await db.fetch(k) for k in keys]
    b = [await cursor.execute(k) for k in keys]
    c = [await websocket.ask(k) for k in keys]
    d = [await self._conn.ask(k) for k in keys]
    e = [await self.db_session.ask(k) for k in keys]
    f = [await fetch(db, k) for k in keys]
    return a, b, c, d, e, f


class SmtpConnection:
    async def ask(self, line):
        return await fetch(line)

    async def ask_all(self, lines):
        return [await self.ask(line) for line in lines]


async def queues(names, n, out):
    queue: asyncio.Queue = asyncio.Queue()
    for _ in range(n):
        await queue.put(None)
    for name in names:
        out.append(await queue.get(name))
    event = asyncio.Event()
    for name in names:
        out.append(await event.wait(name))
    done = asyncio.Condition()
    for name in names:
        out.append(await done.wait(name))


async def tasks(jobs, out):
    running = [asyncio.create_task(fetch(j)) for j in jobs]
    for t in running:
        await t
    for t in running:
        out.append(await t)
    for t in running:
        out.append(await asyncio.wait_for(t, 1))
    for t in running:
        out.append(await asyncio.shield(t))
    for done in asyncio.as_completed(running):
        out.append(await done)
    return [await t for t in running]


async def tasks_by_name(tasks, futures, out):
    for each in tasks:
        out.append(await fetch(each))
    for future in futures:
        out.append(await fetch(future))


async def batches(groups, out):
    for group in groups:
        out.extend(await asyncio.gather(*[fetch(g) for g in group]))
    for group in groups:
        async with asyncio.TaskGroup() as tg:
            started = [tg.create_task(fetch(g)) for g in group]
        out.append(await fetch(group))
    for group in groups:
        done, pending = await asyncio.wait(group)
        out.append(done)


async def tear_down(services, out):
    for service in reversed(services):
        await service.stop()
    for service in services:
        out.append(await service.close())
    for service in services:
        out.append(await service.aclose())
    for service in reversed(services):
        out.append(await service.state())


async def effects(traces, traders, out):
    for trace in traces:
        await trace.send_start()
    for trader in traders:
        out.append(await trader.place(trader.order))
        await trader.confirm(trader.order)
    for trader in traders:
        out.append(await trader.create_order())


async def used_but_not_collected(users, n=0):
    for user in users:
        if await allowed(user):
            n += 1
    return n


async def only_printed(users):
    for user in users:
        found = await fetch(user)
        print(found)


async def not_about_the_item(n, out):
    for _ in range(n):
        await tick()
    for _ in range(n):
        out.append(await tick())
    return [await tick() for _ in range(n)]


NAMES = ("a", "b")


async def few_items(out):
    for name in ("a", "b"):
        out.append(await fetch(name))
    for name in ["a", "b", "c"]:
        out.append(await fetch(name))
    for name in {"a", "b", "c"}:
        out.append(await fetch(name))
    for n in range(3):
        out.append(await fetch(n))
    for n in range(1, 4):
        out.append(await fetch(n))
    for n, name in enumerate(("a", "b")):
        out.append(await fetch(name))
    for name in NAMES:
        out.append(await fetch(name))
    return [await fetch(name) for name in ("a", "b")]


async def critical_section(lock, db, ids, out, thread_lock):
    async with lock:
        for i in ids:
            out.append(await fetch(i))
    async with asyncio.Lock():
        out.extend([await fetch(i) for i in ids])
    async with db.transaction():
        for i in ids:
            out.append(await fetch(i))
    async with db.begin() as anything:
        for i in ids:
            out.append(await fetch(i))


async def awaited_once(ids):
    return [i for i in await fetch(ids)]


async def in_a_nested_function(ids, out):
    for i in ids:

        async def later():
            return await fetch(i)

        out.append(later)


def not_async(ids, out):
    for i in ids:
        out.append(fetch(i))


async def already_spawned(ids, out):
    for i in ids:
        task = asyncio.create_task(fetch(i))
        out.append(await spawn(task, i))


async def suppressed(ids, out):
    with contextlib.suppress(ValueError):
        for i in ids:
            await handle(i)


class Window:
    handlers = [lambda x: x]

    async def order_of_hooks(self):
        for hook in self.handlers:
            await hook(self)
