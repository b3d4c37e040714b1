"""Sends one mail, again and again if it must be."""

import asyncio

import aiosmtplib


async def send_mail(customer, text):
    for attempt in range(5):
        try:
            return await aiosmtplib.send(text, recipients=[customer])
        except OSError:
            await asyncio.sleep(2**attempt)
    return None
