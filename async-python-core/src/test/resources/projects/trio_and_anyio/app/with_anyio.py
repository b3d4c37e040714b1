import anyio

from app.work import load


async def run(key):
    load(key)  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:5
    await anyio.to_thread.run_sync(load, key)
    await anyio.to_process.run_sync(load, key)
