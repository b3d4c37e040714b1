"""Calls that are known to wait for a network, a database or a model."""

import asyncio
import httpx
import aiohttp
import aiohttp as http
import asyncpg
from httpx import AsyncClient as Client
from openai import AsyncOpenAI
from sqlalchemy.ext.asyncio import AsyncSession


async def typed_parameter(client: httpx.AsyncClient, urls):
    pages = []
    for url in urls:
#   ^^^> {{The iterations of this loop run one after the other.}}
        response = await client.get(url)  # Noncompliant {{Each call to "client.get" waits for the answer to the previous one. Run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}
#                  ^^^^^^^^^^^^^^^^
        pages.append(response.text)
    return pages


async def made_here(urls):
    async with Client() as client:
        return [await client.get(url) for url in urls]  # Noncompliant {{Each call to "client.get" waits for the answer to the previous one. Run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}


async def aiohttp_context_manager(urls):
    texts = []
    async with aiohttp.ClientSession() as session:
        for url in urls:
            async with session.get(url) as response:  # Noncompliant {{Each call to "session.get" waits for the answer to the previous one. Run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}
#                      ^^^^^^^^^^^
                texts.append(await response.text())
    return texts


async def effect_only_but_independent(client: httpx.AsyncClient, hooks, event):
    for hook in hooks:
        await client.post(hook, json=event)  # Noncompliant


async def annotated_alias(session: "http.ClientSession", urls):
    for url in urls:
        response = await session.head(url)  # Noncompliant
        print(response.status)


async def with_a_time_limit(client: httpx.AsyncClient, urls):
    out = []
    for url in urls:
        out.append(await asyncio.wait_for(client.get(url), 5))  # Noncompliant {{Each call to "client.get" waits for the answer to the previous one. Run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}
    return out


async def model_calls(prompts):
    llm = AsyncOpenAI()
    answers = []
    for prompt in prompts:
        answer = await llm.chat.completions.create(model="m", messages=[prompt])  # Noncompliant
        answers.append(answer)
    return answers


async def pool(pool: asyncpg.Pool, ids):
    return [await pool.fetchrow("select $1", i) for i in ids]  # Noncompliant


async def through_a_function(client: httpx.AsyncClient, ids):
    users = []
    for user_id in ids:
        users.append(await fetch_user(client, user_id))  # Noncompliant {{Each call to "fetch_user" waits for the answer to the previous one. Run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}
    return users


async def fetch_user(client: httpx.AsyncClient, user_id):
    for attempt in range(5):
        try:
            response = await client.get(f"/users/{user_id}")
            return response.json()
        except httpx.TransportError:
            await asyncio.sleep(2**attempt)


class Crawler:
    def __init__(self):
        self.client = httpx.AsyncClient()
        self.seen = 0
        self.lock = asyncio.Lock()

    async def crawl(self, urls):
        return [await self.page(url) for url in urls]  # Noncompliant {{Each call to "self.page" waits for the answer to the previous one. Run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}

    async def page(self, url):
        return (await self._get(url)).text

    async def _get(self, url):
        return await self.client.get(url)

    async def counted(self, urls):
        return [await self.counting_page(url) for url in urls]

    async def counting_page(self, url):
        self.seen += 1  # shared between the calls: their order may matter
        return await self.client.get(url)

    async def locked(self, urls):
        return [await self.locked_page(url) for url in urls]

    async def locked_page(self, url):
        async with self.lock:
            return await self.client.get(url)

    async def polite(self, urls):
        return [await self.polite_page(url) for url in urls]

    async def polite_page(self, url):
        await asyncio.sleep(1)
        return await self.client.get(url)


total = 0


async def changing_a_global(client: httpx.AsyncClient, urls):
    return [await count_and_get(client, url) for url in urls]


async def count_and_get(client: httpx.AsyncClient, url):
    global total
    total += 1
    return await client.get(url)


class Repository:
    def __init__(self, session: AsyncSession):
        self.orm = session

    async def load(self, ids):
        return [await self.one(i) for i in ids]

    async def one(self, i):
        return await self.orm.get(object, i)
