# python: 3.11, 3.12
import asyncio

from api import get_user, get_prefs, read, create_user


async def seed_example():
    results = await asyncio.gather(read(1), read(2), read(3))  # Noncompliant {{Prefer "asyncio.TaskGroup": when one task fails, it cancels the others instead of leaving them running.}}
#                   ^^^^^^^^^^^^^^
    return results


async def starred(items):
    return await asyncio.gather(*[read(i) for i in items])  # Noncompliant


async def discarded_or_with_effects(items):
    await asyncio.gather(*[read(i) for i in items])  # Noncompliant {{Choose what happens when one of these fails: the first exception is raised at once and the others keep running. Use "return_exceptions=True", "try"/"except" or a "TaskGroup".}}
    return await asyncio.gather(*[create_user(i) for i in items])  # Noncompliant {{Choose what happens when one of these fails: the first exception is raised at once and the others keep running. Use "return_exceptions=True", "try"/"except" or a "TaskGroup".}}


async def decided(i, items):
    user, prefs = await asyncio.gather(get_user(i), get_prefs(i))
    try:
        rows = await asyncio.gather(*[read(i) for i in items])
    except OSError:
        rows = []
    return user, prefs, rows
