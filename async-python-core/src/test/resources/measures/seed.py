# The samples of the guide that the project started from.
# "# practice: a, b" after a line: what is counted there; nothing else is counted in these files.
import asyncio
import logging
from types import TracebackType
from typing import Self

import asyncpg
import httpx

logger = logging.getLogger(__name__)


async def fetch_all_users(user_ids: list[int], max_concurrent: int = 10) -> list:
    semaphore = asyncio.Semaphore(max_concurrent)  # practice: semaphore

    async def fetch_with_limit(user_id: int):
        async with semaphore:  # practice: async_context_manager_used
            return await fetch_user(user_id)

    tasks = [fetch_with_limit(user_id) for user_id in user_ids]
    users = await asyncio.gather(*tasks)  # practice: gather
    return list(users)


async def fetch_all():
    results = await asyncio.gather(  # practice: gather
        fetch_a(),
        fetch_b(),
        return_exceptions=True,
    )
    return [r for r in results if not isinstance(r, Exception)]


background_tasks: set[asyncio.Task] = set()


async def handler():
    task = asyncio.create_task(background_job())  # practice: kept_task
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    return "ok"


class AsyncDatabaseConnection:  # practice: async_context_manager_defined
    async def __aenter__(self) -> Self:
        self.conn = await asyncpg.connect("postgres://")
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        await self.conn.close()


async def users():
    async with AsyncDatabaseConnection() as db:  # practice: async_context_manager_used
        return await db.conn.fetch("SELECT * FROM users")


class AsyncDataFetcher:  # practice: async_iterator_defined
    def __init__(self, urls: list[str]):
        self.urls = urls
        self.index = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> dict:
        if self.index >= len(self.urls):
            raise StopAsyncIteration

        url = self.urls[self.index]
        self.index += 1

        async with httpx.AsyncClient() as client:  # practice: async_context_manager_used
            response = await client.get(url)
            return response.json()


async def process_all(urls):
    async for data in AsyncDataFetcher(urls):  # practice: async_iterator_used
        process(data)


async def fetch_with_timeout(url: str, timeout: float = 30.0) -> dict:
    try:
        async with asyncio.timeout(timeout):  # practice: timeout, async_context_manager_used
            async with httpx.AsyncClient() as client:  # practice: async_context_manager_used
                response = await client.get(url)
                return response.json()
    except asyncio.TimeoutError:
        logger.error(f"Timeout fetching {url}")
        raise


async def fetch_with_retry(url: str, max_retries: int = 3, base_delay: float = 1.0) -> dict:
    last_exception: Exception | None = None

    for attempt in range(max_retries):  # practice: backoff
        try:
            async with httpx.AsyncClient() as client:  # practice: async_context_manager_used
                response = await client.get(url)
                response.raise_for_status()
                return response.json()
        except httpx.HTTPError as e:
            last_exception = e
            if attempt < max_retries - 1:
                delay = base_delay * (2**attempt)  # 1, 2, 4, 8...
                await asyncio.sleep(delay)

    raise last_exception
