import trio

from app.work import load, session


async def run(key):
    load(key)  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:5
    session.get(key)  # Noncompliant {{Blocking call "requests.Session.get" in async function "run" freezes the event loop. Use httpx.AsyncClient instead.}}
    await trio.to_thread.run_sync(load, key)


async def nursery(key):
    async with trio.open_nursery() as nursery:
        nursery.start_soon(run, key)
        nursery.start_soon(trio.to_thread.run_sync, load, key)
