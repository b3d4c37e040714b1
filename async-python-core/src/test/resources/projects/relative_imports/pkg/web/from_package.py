from ..core import query


async def through_the_package(connection):
    query(connection, "select 1")  # Noncompliant {{"query()" blocks the event loop: it calls "sqlite3.Connection.execute".}}
    # Path: pkg/core/db.py:5
