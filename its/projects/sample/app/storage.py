"""The orders, behind an asynchronous context manager that is also an iterator."""

import asyncpg


class Orders:
    async def __aenter__(self):
        self.connection = await asyncpg.connect("postgresql://localhost/shop", timeout=5)
        self.rows = iter(await self.connection.fetch("SELECT number, customer FROM orders"))
        return self

    async def __aexit__(self, *exc):
        await self.connection.close()

    def __aiter__(self):
        return self

    async def __anext__(self):
        for row in self.rows:
            return f"{row['number']} {row['customer']}"
        raise StopAsyncIteration

    async def add(self, customer, isbn):
        return await self.connection.fetchval(
            "INSERT INTO orders (customer, isbn) VALUES ($1, $2) RETURNING number", customer, isbn
        )
