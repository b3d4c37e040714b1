"""Results are dropped, or operations change something, and nothing says what a failure means."""

import asyncio
import asyncio as aio
from asyncio import gather
from asyncio import gather as together

from api import index, mailer, cache, warm, create_user, load


async def discarded(article):
    await asyncio.gather(index(article), mailer(article))  # Noncompliant {{Choose what happens when one of these fails: the first exception is raised at once and the others keep running. Use "return_exceptions=True", "try"/"except" or a "TaskGroup".}}
#         ^^^^^^^^^^^^^^


async def aliases(article):
    await aio.gather(index(article), mailer(article))  # Noncompliant
    await gather(index(article), mailer(article))  # Noncompliant
    await together(index(article), mailer(article))  # Noncompliant


async def starred(caches):
    await asyncio.gather(*[warm(c) for c in caches])  # Noncompliant
    await asyncio.gather(*(warm(c) for c in caches))  # Noncompliant
    await asyncio.gather(*map(warm, caches))  # Noncompliant
    await asyncio.gather(*[warm(1), warm(2)])  # Noncompliant


async def named(caches):
    tasks = [asyncio.create_task(warm(c)) for c in caches]
    await asyncio.gather(*tasks)  # Noncompliant


async def appended(caches):
    coroutines = []
    for c in caches:
        coroutines.append(warm(c))
    await asyncio.gather(*coroutines)  # Noncompliant


async def never_read(caches):
    results = await asyncio.gather(*[warm(c) for c in caches])  # Noncompliant
    _ = await asyncio.gather(*[warm(c) for c in caches])  # Noncompliant


async def within_a_time_limit(caches):
    await asyncio.wait_for(asyncio.gather(*[warm(c) for c in caches]), 5)  # Noncompliant
#                          ^^^^^^^^^^^^^^


async def effects_with_results(users):
    return await asyncio.gather(*[create_user(u) for u in users])  # Noncompliant


async def effects_used(users):
    answers = await asyncio.gather(*[create_user(u) for u in users])  # Noncompliant
    return len(answers)


async def effects_written_out(user, client):
    answers = await asyncio.gather(client.delete(user), load(user))  # Noncompliant
    return answers[0]


async def only_finally(caches):
    try:
        await asyncio.gather(*[warm(c) for c in caches])  # Noncompliant
    finally:
        caches.clear()


async def in_a_handler(caches):
    try:
        caches.check()
    except ValueError:
        await asyncio.gather(*[warm(c) for c in caches])  # Noncompliant


async def raising_again(item):
    try:
        await warm(item)
    except Exception:
        raise


async def translates(item):
    try:
        await warm(item)
    except ValueError as error:
        raise LookupError(item) from error


async def starts_before_the_try(item):
    await warm(item)
    try:
        await warm(item)
    except Exception:
        return None


async def children_that_may_raise(items):
    await asyncio.gather(*[raising_again(i) for i in items])  # Noncompliant
    await asyncio.gather(*[translates(i) for i in items])  # Noncompliant
    await asyncio.gather(*[starts_before_the_try(i) for i in items])  # Noncompliant


class Publisher:
    async def publish(self, article):
        await asyncio.gather(  # Noncompliant
            self.write(article),
            self.mail(article),
        )

        async def nested():
            await asyncio.gather(self.write(article), self.mail(article))  # Noncompliant

        await nested()
