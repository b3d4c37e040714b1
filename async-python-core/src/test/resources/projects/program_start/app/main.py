import asyncio

from app.config import load


async def main():
    # Nothing else can be waiting for the loop yet.
    config = load()
    await asyncio.sleep(1)
    load()  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/config.py:5
    return config


async def other():
    load()  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/config.py:5


if __name__ == "__main__":
    asyncio.run(main())
