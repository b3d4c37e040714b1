import asyncio

from api import index, mailer, warm


async def one_line(article):
    await asyncio.gather(index(article), mailer(article), return_exceptions=True)


async def starred(items):
    await asyncio.gather(*[warm(i) for i in items], return_exceptions=True)
    await asyncio.gather(*(warm(i) for i in items), return_exceptions=True,)


async def one_line_each(article):
    await asyncio.gather(
        index(article),  # first
        mailer(article),
        return_exceptions=True,  # second
    )
    await asyncio.gather(
        index(article),
        mailer(article),
        return_exceptions=True
    )
    await asyncio.gather(
        *[warm(i) for i in article.items],
        return_exceptions=True,
    )


async def on_the_next_line(article):
    await asyncio.gather(
        index(article), mailer(article), return_exceptions=True
    )
