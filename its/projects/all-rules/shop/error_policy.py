"""What happens when one of several operations fails."""

import asyncio


async def notify(customer):
    await asyncio.sleep(len(customer))


async def notify_all(customers):
    await asyncio.gather(*(notify(customer) for customer in customers))


async def notify_all_that_can_be(customers):
    results = await asyncio.gather(
        *(notify(customer) for customer in customers), return_exceptions=True
    )
    return [result for result in results if isinstance(result, BaseException)]
