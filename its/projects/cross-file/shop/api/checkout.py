"""Orders: a path through three files, and names that are re-exported."""

import asyncio
import threading

from fastapi import APIRouter, BackgroundTasks
from fastapi.concurrency import run_in_threadpool

from shop import orders
from shop.billing import charge, refund as give_back

router = APIRouter()


@router.post("/orders")
async def order(customer: str, isbn: str):
    number = await orders.number_of(isbn)
    orders.confirm(customer, number)
    return number


@router.post("/orders/in-a-thread")
async def order_in_a_thread(customer: str, isbn: str):
    number = await orders.number_of(isbn)
    await asyncio.to_thread(orders.confirm, customer, number)
    return number


@router.post("/orders/later")
async def order_later(customer: str, isbn: str, tasks: BackgroundTasks):
    number = await orders.number_of(isbn)
    tasks.add_task(orders.confirm, customer, number)
    return number


@router.post("/orders/accepted")
async def order_accepted(customer: str, isbn: str):
    number = await orders.number_of(isbn)
    orders.confirm(customer, number)  # NOSONAR(ASYNC001)
    return number


@router.post("/payments")
async def pay(customer: str, amount: int):
    await asyncio.sleep(0)
    return charge(customer, amount)


@router.post("/payments/in-the-pool")
async def pay_in_the_pool(customer: str, amount: int):
    return await run_in_threadpool(charge, customer, amount)


@router.delete("/payments")
async def refund(customer: str, amount: int):
    await asyncio.sleep(0)
    threading.Thread(target=give_back, args=(customer, amount)).start()
