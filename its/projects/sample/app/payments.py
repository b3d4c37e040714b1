"""Talks to the bank, whose library is not asynchronous."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import bank

pool = ThreadPoolExecutor(max_workers=4)


async def charge(customer, number):
    await audit(customer)
    # Wrong: the event loop itself waits for the thread.
    payment = pool.submit(bank.charge, customer, number)
    return payment.result()


async def refund(customer, number):
    # Right: the event loop goes on while the thread works.
    return await asyncio.to_thread(bank.refund, customer, number)


async def audit(customer):
    await asyncio.sleep(0.1)
    return customer


async def close_account(customer):
    # Wrong: this coroutine never runs.
    audit(customer)
    return await refund(customer, 0)
