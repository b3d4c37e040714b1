"""The web service."""

from fastapi import FastAPI, HTTPException

from app import catalog, notifications, payments, reports
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
