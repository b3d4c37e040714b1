import asyncio


async def load(url):
    await asyncio.sleep(1)
    return url


async def returned_from_try(url):
    try:
        return load(url)  # Noncompliant {{"load()" is returned without "await": it runs after this block has been left, outside its handlers and its context managers.}}
#              ^^^^
#              ^[sc=11;ec=14]@-8<  {{This function is async.}}
    except OSError:
        return load("fallback")
    else:
        return load("other")


async def returned_before_cleanup(url, close):
    try:
        if url:
            return load(url)  # Noncompliant
    finally:
        close()


async def returned_from_with(session, url):
    async with session:
        return load(url)  # Noncompliant


async def returned_under_lock(lock, url):
    with lock:
        for _ in url:
            return load(url) if url else None  # Noncompliant


async def returned_in_handler_of_outer(url):
    try:
        try:
            url.strip()
        except ValueError:
            return load(url)  # Noncompliant
    except OSError:
        return None


async def delegates(url):
    return load(url)


async def after_the_block(session, url):
    async with session:
        pass
    return load(url)


async def awaited(session, url):
    async with session:
        return await load(url)


async def in_a_nested_function(session, url):
    async with session:

        async def inner():
            return load(url)

        later = lambda: load(url)
        await later()
        return await inner()


def synchronous(session, url):
    with session:
        return load(url)


async def several(session, url):
    async with session:
        return load(url), load(url)


def yields(url):
    yield load(url)
