"""Asks the publishers' servers for books."""

import asyncio

import httpx
import requests

URL = "https://publisher.example/books/"
limit = asyncio.Semaphore(10)


async def price(isbn):
    async with limit:
        # Wrong: everything waits for this answer.
        return requests.get(URL + isbn, timeout=5).json()["price"]


async def book(isbn):
    async with asyncio.timeout(10), httpx.AsyncClient() as client:
        response = await client.get(URL + isbn)
        return response.json()


async def book_within_limit(isbn):
    async with limit:
        return await book(isbn)


async def search_one_by_one(isbns):
    # Wrong: as slow as the sum of all answers.
    found = []
    for isbn in isbns:
        found.append(await book(isbn))
    return found


async def search(isbns):
    # Right: concurrent, limited, and an error of one does not lose the others.
    answers = await asyncio.gather(
        *map(book_within_limit, isbns), return_exceptions=True
    )
    return [answer for answer in answers if not isinstance(answer, BaseException)]
