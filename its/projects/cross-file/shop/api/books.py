"""Books: attributes and parameters whose classes stand in other files."""

import asyncio

from fastapi import APIRouter, UploadFile

from shop.publisher import Publisher
from shop.storage import Storage

router = APIRouter()


class Catalog:
    def __init__(self, language: str):
        self.language = language
        self.publisher = Publisher("https://publisher.example")

    async def book(self, isbn: str):
        await asyncio.sleep(0)
        return self.publisher.book(isbn)

    async def book_in_a_thread(self, isbn: str):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, self.publisher.book, isbn)


async def keep_cover(storage: Storage, cover: UploadFile):
    picture = await cover.read()
    storage.save("cover.png", picture)


async def keep_cover_in_a_thread(storage: Storage, cover: UploadFile):
    picture = await cover.read()
    await asyncio.to_thread(storage.save, "cover.png", picture)
