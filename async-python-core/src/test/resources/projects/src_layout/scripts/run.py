import asyncio

import acme.db
from acme.service import refresh


async def run(rows):
    for row in rows:
        refresh(row)  # Noncompliant {{"refresh()" blocks the event loop: "requests.get" is called 2 calls away.}}
        # Path: src/acme/service.py:5, src/acme/db.py:5
    acme.db.load("x")  # Noncompliant {{"acme.db.load()" blocks the event loop: it calls "requests.get".}}
    # Path: src/acme/db.py:5
    await asyncio.to_thread(refresh, rows[0])
