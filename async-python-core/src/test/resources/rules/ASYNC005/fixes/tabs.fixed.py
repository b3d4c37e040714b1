import asyncio

from api import index, mailer


async def tabs(article):
	await asyncio.gather(
		index(article),
		mailer(article),
		return_exceptions=True,
	)
	await asyncio.gather(index(article) for i in range(2))
