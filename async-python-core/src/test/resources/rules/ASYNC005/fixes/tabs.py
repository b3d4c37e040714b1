import asyncio

from api import index, mailer


async def tabs(article):
	await asyncio.gather(
		index(article),
		mailer(article),
	)
	await asyncio.gather(index(article) for i in range(2))
