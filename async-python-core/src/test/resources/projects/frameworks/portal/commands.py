import asyncio

import click

from portal.remote import load


@click.command()
@click.argument("key")
def command(key):
    load(key)
    asyncio.run(main(key))


async def main(key):
    await asyncio.sleep(1)
    load(key)  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5
