import asyncio

from api import index, mailer, warm


async def one_line(article):
    await asyncio.gather(index(article), mailer(article))


async def starred(items):
    await asyncio.gather(*[warm(i) for i in items])
    await asyncio.gather(*(warm(i) for i in items),)


async def one_line_each(article):
    await asyncio.gather(
        index(article),  # first
        mailer(article),  # second
    )
    await asyncio.gather(
        index(article),
        mailer(article)
    )
    await asyncio.gather(
        *[warm(i) for i in article.items],
    )


async def on_the_next_line(article):
    await asyncio.gather(
        index(article), mailer(article)
    )
