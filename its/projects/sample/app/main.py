"""The web service."""

import asyncio

from fastapi import FastAPI, HTTPException

from app import catalog, covers, notifications, payments, reports
from app.storage import Orders

app = FastAPI()


@app.get("/books")
async def books(isbn: str):
    found = await catalog.search(isbn.split(","))
    if not found:
        raise HTTPException(status_code=404)
    return found


@app.post("/orders")
async def order(customer: str, isbn: str):
    async with Orders() as orders:
        number = await orders.add(customer, isbn)
    await payments.charge(customer, number)
    await notifications.confirm(customer, number)
    return {"order": number}


@app.get("/orders")
async def all_orders():
    async with Orders() as orders:
        return [line async for line in orders]


@app.get("/report")
async def report():
    return await reports.monthly()


@app.post("/covers")
async def add_cover(isbn: str, picture: str):
    # Wrong: two modules away, the event loop itself copies the file.
    covers.keep(isbn, picture)


@app.put("/covers")
async def replace_cover(isbn: str, picture: str):
    # Right: a thread copies it.
    await asyncio.to_thread(covers.keep, isbn, picture)
