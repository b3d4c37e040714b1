import asyncio

from app import runner
from app.runner import (
    Repository,
    converted,
    guarded,
    guarded_call_of_a_helper,
    in_a_thread,
    is_running,
    load,
    load_sync,
    run,
    run_on_a_new_loop,
)


async def helpers(key):
    run(load(key))  # Noncompliant ASYNC002 {{"run()" starts an event loop with "asyncio.run" while one is already running in this thread.}}
    # Path: app/runner.py:13
    runner.run(load(key))  # Noncompliant ASYNC002 {{"runner.run()" starts an event loop with "asyncio.run" while one is already running in this thread.}}
    # Path: app/runner.py:13
    run_on_a_new_loop(load(key))  # Noncompliant ASYNC002 {{"run_on_a_new_loop()" starts an event loop with "loop.run_until_complete" while one is already running in this thread.}}
    # Path: app/runner.py:18
    load_sync(key)  # Noncompliant ASYNC002 {{"load_sync()" starts an event loop with "asyncio.run" while one is already running in this thread.}}
    # Path: app/runner.py:22, app/runner.py:13
    converted(key)  # Noncompliant ASYNC002 {{"converted()" starts an event loop with "async_to_sync(load)" while one is already running in this thread.}}
    # Path: app/runner.py:26


async def methods(repository: Repository, key):
    repository.get(key)  # Noncompliant ASYNC002 {{"repository.get()" starts an event loop with "self.loop.run_until_complete" while one is already running in this thread.}}
    # Path: app/runner.py:64
    repository.first  # Noncompliant ASYNC002 {{"repository.first" starts an event loop with "self.loop.run_until_complete" while one is already running in this thread.}}
    # Path: app/runner.py:73, app/runner.py:64


async def harmless(repository: Repository, key):
    guarded(key)
    guarded_call_of_a_helper(key)
    repository.get_if_possible(key)
    in_a_thread(key)
    await load(key)


async def guard_in_this_function(key):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return load_sync(key)
    return await load(key)


def asks_a_helper_of_another_file(key):
    if is_running():
        return None
    return load_sync(key)


async def guard_in_a_helper(key):
    asks_a_helper_of_another_file(key)


async def handed_over(key):
    await asyncio.to_thread(load_sync, key)
    await asyncio.to_thread(lambda: run(load(key)))
    return load_sync


def main(key):
    return load_sync(key)


if __name__ == "__main__":
    main("x")
