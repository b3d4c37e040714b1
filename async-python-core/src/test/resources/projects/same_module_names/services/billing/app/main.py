from app.db import only_billing, save
from services.billing.app.db import save as save_by_full_name

from . import db
from .db import save as save_here


async def the_module_beside_this_file(row):
    # The root is services/billing, since this file is imported from there as app.main.
    save(row)  # Noncompliant {{"save()" blocks the event loop: it calls "requests.post".}}
    # Path: services/billing/app/db.py:5
    only_billing(row)  # Noncompliant {{"only_billing()" blocks the event loop: it calls "requests.post".}}
    # Path: services/billing/app/db.py:9


async def relative_to_this_file(row):
    save_here(row)  # Noncompliant {{"save_here()" blocks the event loop: it calls "requests.post".}}
    # Path: services/billing/app/db.py:5
    db.save(row)  # Noncompliant {{"db.save()" blocks the event loop: it calls "requests.post".}}
    # Path: services/billing/app/db.py:5


async def one_module_has_that_name(row):
    save_by_full_name(row)  # Noncompliant {{"save_by_full_name()" blocks the event loop: it calls "requests.post".}}
    # Path: services/billing/app/db.py:5
