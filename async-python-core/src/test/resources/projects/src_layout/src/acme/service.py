from acme.db import key_of, load


def refresh(row):
    return load(key_of(row))


async def serve(row):
    refresh(row)  # Noncompliant {{"refresh()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: src/acme/service.py:5, src/acme/db.py:5
    key_of(row)
