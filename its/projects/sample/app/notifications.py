"""Mails, in the background."""

import asyncio

from app.mailer import archive, send_mail

background = set()


async def confirm(customer, number):
    await archive(customer, "confirmation")
    # Wrong: nobody keeps the task; it may vanish before it has run.
    asyncio.create_task(send_mail(customer, f"Order {number} is confirmed."))


async def remind(customer):
    await archive(customer, "reminder")
    # Right: kept until it is done.
    task = asyncio.create_task(send_mail(customer, "Your basket is waiting."))
    background.add(task)
    task.add_done_callback(background.discard)


async def newsletter(customers, text):
    # Wrong: if one mail fails, who knows about the others?
    await asyncio.gather(*[send_mail(customer, text) for customer in customers])


async def announce(customers, text):
    # Right: the first failure cancels the others, and is raised.
    async with asyncio.TaskGroup() as group:
        for customer in customers:
            group.create_task(send_mail(customer, text))
