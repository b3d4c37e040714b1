from app.db import only_billing, save


async def two_modules_have_that_name(row):
    save(row)


async def only_one_of_them_has_this_function(row):
    only_billing(row)  # Noncompliant {{"only_billing()" blocks the event loop: it calls "requests.post".}}
    # Path: services/billing/app/db.py:9
