import asyncio
from concurrent.futures import ThreadPoolExecutor

import sniffio


async def load(key):
    await asyncio.sleep(0.1)
    return key


def asks_for_the_loop(key):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(load(key))
    raise RuntimeError("use load()")


def remembers_the_loop(key):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is None:
        return asyncio.run(load(key))
    with ThreadPoolExecutor() as pool:
        return pool.submit(asyncio.run, load(key))


def asks_whether_it_runs(key, loop):
    if loop.is_running():
        return asyncio.run_coroutine_threadsafe(load(key), loop)
    return loop.run_until_complete(load(key))


def asks_with_else(key):
    loop = asyncio.get_event_loop()
    if loop and loop.is_running():
        return None
    else:
        return loop.run_until_complete(load(key))


def asks_the_other_way(key):
    loop = asyncio.get_event_loop()
    if not loop.is_running():
        return loop.run_until_complete(load(key))
    return None


def asks_in_an_expression(key):
    loop = asyncio.get_event_loop()
    return None if loop.is_running() else loop.run_until_complete(load(key))


def asks_sniffio(key):
    try:
        sniffio.current_async_library()
    except sniffio.AsyncLibraryNotFoundError:
        return asyncio.run(load(key))
    return None


def inside_a_loop():
    try:
        asyncio.get_running_loop()
        return True
    except RuntimeError:
        return False


def asks_a_helper(key):
    if inside_a_loop():
        return None
    return asyncio.run(load(key))


def expects_the_error(key):
    try:
        return asyncio.run(load(key))
    except RuntimeError:
        return None


def load_sync(key):
    return asyncio.run(load(key))


def calls_a_helper_behind_a_guard(key):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return load_sync(key)
    return None


async def guarded(key, loop):
    asks_for_the_loop(key)
    remembers_the_loop(key)
    asks_whether_it_runs(key, loop)
    asks_with_else(key)
    asks_the_other_way(key)
    asks_in_an_expression(key)
    asks_sniffio(key)
    asks_a_helper(key)
    expects_the_error(key)
    calls_a_helper_behind_a_guard(key)


def in_the_wrong_branch(key):
    loop = asyncio.get_event_loop()
    if loop.is_running():
        return loop.run_until_complete(load(key))
    return None


def negated_in_the_wrong_branch(key):
    loop = asyncio.get_event_loop()
    if not loop.is_running():
        return None
    else:
        return loop.run_until_complete(load(key))


def after_the_test_that_raises(key):
    try:
        loop = asyncio.get_running_loop()
        return loop.run_until_complete(load(key))
    except ValueError:
        return None


def in_the_else_of_the_try(key):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return None
    else:
        return asyncio.run(load(key))


def gets_the_running_loop(key):
    loop = asyncio.get_running_loop()
    return loop.run_until_complete(load(key))


async def not_guarded(key):
    in_the_wrong_branch(key)  # Noncompliant
    negated_in_the_wrong_branch(key)  # Noncompliant
    after_the_test_that_raises(key)  # Noncompliant
    in_the_else_of_the_try(key)  # Noncompliant
    gets_the_running_loop(key)  # Noncompliant


async def guard_in_an_async_function(key):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(load(key))
    return await load(key)


async def wrong_branch_in_an_async_function(key):
    loop = asyncio.get_event_loop()
    if loop.is_running():
        loop.run_until_complete(load(key))  # Noncompliant
    else:
        loop.run_until_complete(load(key))
