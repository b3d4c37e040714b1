import asyncio


async def fetch(url="u"):
    await asyncio.sleep(1)
    return {"id": url}


async def is_ok(url):
    await asyncio.sleep(1)
    return bool(url)


class Repository:
    async def exists(self, key):
        await asyncio.sleep(1)
        return key in "abc"

    async def add(self, key):
        if not self.exists(key):  # Noncompliant {{Coroutine "Repository.exists()" is tested without "await": a coroutine object is always true.}}
            return key


async def tests(u, xs):
    if is_ok(u):  # Noncompliant {{Coroutine "is_ok()" is tested without "await": a coroutine object is always true.}}
#      ^^^^^
#      ^[sc=11;ec=15]@-17<  {{This function is async.}}
        pass
    elif is_ok(u):  # Noncompliant
        pass
    while is_ok(u):  # Noncompliant
        pass
    a = 1 if is_ok(u) else 2  # Noncompliant
    b = is_ok(u) and a  # Noncompliant
    c = is_ok(u) or b  # Noncompliant
    d = not is_ok(u)  # Noncompliant
    e = [x for x in xs if is_ok(x)]  # Noncompliant
    f = bool(is_ok(u))  # Noncompliant
    if a and is_ok(u):  # Noncompliant
        pass
    assert is_ok(u)  # Noncompliant {{Coroutine "is_ok()" is tested without "await": a coroutine object is always true.}}
    return c, d, e, f


async def operations(u):
    a = fetch() == 3  # Noncompliant {{Coroutine "fetch()" is used without "await": this is the coroutine object, not its result.}}
#       ^^^^^
#       ^[sc=11;ec=15]@-43<  {{This function is async.}}
    b = fetch() + 1  # Noncompliant
    c = u in fetch()  # Noncompliant
    d = fetch() is None  # Noncompliant
    e = -fetch()  # Noncompliant
    f = len(fetch())  # Noncompliant
    g = fetch().json()  # Noncompliant
    h = fetch()["id"]  # Noncompliant
    i = fetch()[1:2]  # Noncompliant
    j = list(fetch())  # Noncompliant
    k = (fetch())["id"]  # Noncompliant
    l = fetch()()  # Noncompliant
    return a, b, c, d, e, f, g, h, i, j, k, l


async def iterations(use):
    for x in fetch():  # Noncompliant
        use(x)
    a = [x for x in fetch()]  # Noncompliant
    b, c = fetch()  # Noncompliant
    [d, e] = fetch()  # Noncompliant
    f = [*fetch()]  # Noncompliant
    async for x in fetch():  # Noncompliant
        use(x)
    g = [x async for x in fetch()]  # Noncompliant
    return a, b, c, d, e, f, g


async def right(use):
    if await is_ok("u"):
        pass
    for x in await fetch():
        use(x)
    a = (await fetch())["id"]
    b = len(await fetch())
    c = fetch()
    if a and c:
        await c
    use(fetch(), key=fetch())
    use(len(use(fetch())))
    fetch().close()
    name = fetch().__qualname__
    return a, b, c, name, max([1], key=fetch())
