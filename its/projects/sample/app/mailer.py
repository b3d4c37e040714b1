"""Sends one mail, again and again if it must be."""

import asyncio

import aiofiles
import aiosmtplib


async def archive(customer, kind):
    async with aiofiles.open("mails.txt", "a") as mails:
        await mails.write(f"{customer}: {kind}\n")


async def send_mail(customer, text):
    for attempt in range(5):
        try:
            return await aiosmtplib.send(text, recipients=[customer])
        except OSError:
            await asyncio.sleep(2**attempt)
    return None
