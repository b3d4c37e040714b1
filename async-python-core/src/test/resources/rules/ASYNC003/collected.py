"""Results of independent calls are collected: one issue on the first await, the loop as secondary location."""

from api import fetch_user, size_of, tags_of, is_allowed


async def seed_example(user_ids):
    users = []
    for user_id in user_ids:
#   ^^^> {{The iterations of this loop run one after the other.}}
        user = await fetch_user(user_id)  # Noncompliant {{"fetch_user" is awaited one iteration at a time. If the calls are independent, run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}
#              ^^^^^^^^^^^^^^^^
        users.append(user)
    return users


async def append_directly(user_ids):
    users = []
    for user_id in user_ids:
        users.append(await fetch_user(user_id))  # Noncompliant
    return users


async def subscript_store(user_ids):
    users = {}
    for user_id in user_ids:
        users[user_id] = await fetch_user(user_id)  # Noncompliant
    return users


async def extend_and_add(user_ids, names, tags):
    for user_id in user_ids:
        names.extend(await fetch_user(user_id))  # Noncompliant
    for user_id in user_ids:
        tags.add(await fetch_user(user_id))  # Noncompliant
    for user_id in user_ids:
        tags.update(await tags_of(user_id))  # Noncompliant


async def sum_of_results(paths):
    total = 0
    for path in paths:
        total += await size_of(path)  # Noncompliant
    return total


async def first_await_only(user_ids):
    out = []
    for user_id in user_ids:
        user = await fetch_user(user_id)  # Noncompliant
        tags = await tags_of(user)
        out.append((user, tags))
    return out


async def through_other_names(rows):
    out = {}
    for row in rows:
        key = row["id"].strip()
        found = await fetch_user(key)  # Noncompliant
        name = found.name
        out.setdefault(key, []).append(name)
    return out


async def in_an_inner_loop_of_results(rows):
    names = []
    for row in rows:
        for user in await fetch_user(row):  # Noncompliant
            names.append(user.name)
    return names


async def built_then_collected(rows):
    out = []
    for row in rows:
        item = {"id": row}
        item["user"] = await fetch_user(row)  # Noncompliant
        out.append(item)
    return out


async def enriched_rows(rows):
    for row in rows:
        row["user"] = await fetch_user(row["id"])  # Noncompliant


async def comprehensions(user_ids):
    a = [await fetch_user(u) for u in user_ids]  # Noncompliant
#        ^^^^^^^^^^^^^^^^
#                            ^^^@-1< {{The iterations of this loop run one after the other.}}
    b = {await fetch_user(u) for u in user_ids}  # Noncompliant
    c = {u: await fetch_user(u) for u in user_ids}  # Noncompliant
    d = {await fetch_user(u): u for u in user_ids}  # Noncompliant
    e = [u for u in user_ids if await is_allowed(u)]  # Noncompliant
    f = (await fetch_user(u) for u in user_ids)  # Noncompliant
    g = [t for u in user_ids for t in await tags_of(u)]  # Noncompliant
    return a, b, c, d, e, f, g


async def comprehension_over_pairs(pairs):
    return {name: await fetch_user(key) for key, name in pairs.items()}  # Noncompliant


async def inside_while(queue):
    while queue.more():
        users = []
        for user_id in queue.batch():
            users.append(await fetch_user(user_id))  # Noncompliant
        queue.store(users)


async def inside_async_for(source):
    async for batch in source:
        users = []
        for user_id in batch:
            users.append(await fetch_user(user_id))  # Noncompliant
        source.store(users)


async def nested_loops_are_two_loops(groups):
    out = []
    for group in groups:
        members = await tags_of(group)  # Noncompliant
        out.append(members)
        for member in members:
            out.append(await fetch_user(member))  # Noncompliant
    return out


async def errors_are_handled_per_item(user_ids, log):
    users = []
    for user_id in user_ids:
        try:
            users.append(await fetch_user(user_id))  # Noncompliant
        except ValueError as error:
            log.warning("no user %s: %s", user_id, error)
            continue
    return users


async def translated_error(user_ids):
    users = []
    for user_id in user_ids:
        try:
            users.append(await fetch_user(user_id))  # Noncompliant
        except ValueError as error:
            raise LookupError(user_id) from error
    return users


async def validation_of_the_input(user_ids):
    users = []
    for user_id in user_ids:
        if not user_id:
            raise ValueError("empty")
        users.append(await fetch_user(user_id))  # Noncompliant
    return users


async def break_of_an_inner_loop(user_ids):
    users = []
    for user_id in user_ids:
        for character in user_id:
            if character == "@":
                break
        users.append(await fetch_user(user_id))  # Noncompliant
    return users


async def numbered(count):
    users = []
    for index, user_id in enumerate(count):
        users.append((index, await fetch_user(user_id)))  # Noncompliant
    for n in range(10):
        users.append(await fetch_user(n))  # Noncompliant
    return users


class Service:
    def __init__(self, api):
        self.api = api
        self.users = {}

    async def load(self, user_ids):
        found = []
        for user_id in user_ids:
            found.append(await self.api.get_user(user_id))  # Noncompliant {{"self.api.get_user" is awaited one iteration at a time. If the calls are independent, run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}
#                        ^^^^^^^^^^^^^^^^^^^^^^^
        return found

    async def into_an_attribute(self, user_ids):
        for user_id in user_ids:
            self.users[user_id] = await self.api.get_user(user_id)  # Noncompliant

    async def with_own_helper(self, user_ids):
        for user_id in user_ids:
            self.users[user_id] = await self.read(user_id)  # Noncompliant

    async def read(self, user_id):
        return await self.api.get_user(user_id)

    class Inner:
        async def load(self, api, user_ids):
            async def nested():
                return [await api.get_user(u) for u in user_ids]  # Noncompliant

            return await nested()


async def long_callee(registry, keys):
    return [await registry.providers["default"].resolve(region="somewhere").clients.find_user(k) for k in keys]  # Noncompliant {{"find_user" is awaited one iteration at a time. If the calls are independent, run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}


async def multi_line(api, keys):
    out = []
    for key in keys:
        out.append(
            await api.find_user(  # Noncompliant
#           ^^^^^^^^^^^^^^^^^^^
                key,
                strict=True,
            )
        )
    return out


async def several_connections(hosts, connect):
    rows = []
    for host in hosts:
        async with connect(host) as conn:
            rows.append(await conn.fetch("select 1"))  # Noncompliant
    return rows


async def same_callee_gathered_elsewhere(items, asyncio_items, refresh_item):
    import asyncio

    await asyncio.gather(*[refresh_item(i) for i in asyncio_items])
    for item in items:
        await refresh_item(item)  # Noncompliant
