from ....outside import query as outside
from ... import config
from ...core.db import escape, query
from ...core.db import query as run
from .. import helpers
from ..helpers import first_row
from . import neighbour
from .neighbour import rest


async def views(connection):
    query(connection, "select 1")  # Noncompliant {{"query()" blocks the event loop: it calls "sqlite3.Connection.execute".}}
    # Path: pkg/core/db.py:5
    run(connection, "select 1")  # Noncompliant {{"run()" blocks the event loop: it calls "sqlite3.Connection.execute".}}
    # Path: pkg/core/db.py:5
    first_row(connection, "select 1")  # Noncompliant {{"first_row()" blocks the event loop: "sqlite3.Connection.execute" is called 2 calls away.}}
    # Path: pkg/web/helpers.py:5, pkg/core/db.py:5
    helpers.first_row(connection, "x")  # Noncompliant {{"helpers.first_row()" blocks the event loop: "sqlite3.Connection.execute" is called 2 calls away.}}
    # Path: pkg/web/helpers.py:5, pkg/core/db.py:5
    config.wait_for_config()  # Noncompliant {{"config.wait_for_config()" blocks the event loop: it calls "time.sleep".}}
    # Path: pkg/config.py:5
    rest()  # Noncompliant {{"rest()" blocks the event loop: it calls "time.sleep".}}
    # Path: pkg/web/deep/neighbour.py:5
    neighbour.rest()  # Noncompliant {{"neighbour.rest()" blocks the event loop: it calls "time.sleep".}}
    # Path: pkg/web/deep/neighbour.py:5


async def harmless(text):
    escape(text)
    neighbour.walk()


async def outside_of_the_package(connection):
    outside(connection, "select 1")
