import asyncio


async def fetch(url="u"):
    await asyncio.sleep(1)
    return url


async def unread():
    _ = fetch()  # Noncompliant {{Coroutine "fetch()" is stored in "_" and never awaited, so it never runs. Add "await".}}
    result = fetch()  # Noncompliant {{Coroutine "fetch()" is stored in "result" and never awaited, so it never runs. Add "await".}}
#            ^^^^^
#            ^[sc=11;ec=15]@-8<  {{This function is async.}}
    typed: str = fetch()  # Noncompliant
    first = second = fetch()  # Noncompliant
    (walrus := fetch())  # Noncompliant
    many = [fetch(u) for u in "ab"]  # Noncompliant


async def replaced():
    value = fetch()  # Noncompliant
    value = fetch("v")
    return await value


async def read_before_only(value):
    print(value)
    value = fetch()  # Noncompliant


async def misused():
    response = fetch()  # Noncompliant {{Coroutine "fetch()" is used without "await": this is the coroutine object, not its result.}}
#              ^^^^^
#              ^[sc=11;ec=15]@-29<  {{This function is async.}}
    if response["id"]:
#      ^^^^^^^^<  {{The coroutine is used here.}}
        return response.json()
    flag = fetch()  # Noncompliant {{Coroutine "fetch()" is tested without "await": a coroutine object is always true.}}
    while flag:
        pass
    text = fetch()  # Noncompliant {{Coroutine "fetch()" is turned into text without "await": the text describes the coroutine object, not its result.}}
    return f"{text}"


async def read_later(flag):
    coroutine = fetch()
    if flag:
        await coroutine
    second = fetch()
    if second:
        return await second
    third = fetch()
    third = await third
    print(third)
    fourth = fetch()
    fourth.close()
    fifth = fetch()
    asyncio.create_task(fifth)
    sixth = fetch()
    return sixth


async def read_in_the_next_round(urls):
    pending = None
    for url in urls:
        if pending is not None:
            await pending
        pending = fetch(url)


async def read_by_a_closure():
    coroutine = fetch()

    async def inner():
        await coroutine

    await inner()


async def read_by_a_handler():
    try:
        coroutine = fetch()
        coroutine = wrap(coroutine)
    finally:
        await coroutine


async def in_place():
    total = fetch()
    total += 1
    return total


def wrap(value):
    return value


async def collected(urls):
    coroutines = [fetch(u) for u in urls]
    await asyncio.gather(*coroutines)


class Holder:
    kept = fetch()

    def keep(self, table, key):
        self.pending = fetch()
        table[key] = fetch()
        first, self.second = fetch, fetch()


def keeps_elsewhere():
    global shared
    shared = fetch()
    last = None

    def inner():
        nonlocal last
        last = fetch()

    inner()
    return last


module_level = fetch()
