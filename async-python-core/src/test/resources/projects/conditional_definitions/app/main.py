from app.work import Both, by_platform, load, typed, wrapped


async def one_of_several():
    by_platform()
    load()
    wrapped()


async def overloads():
    typed(1)  # Noncompliant {{"typed()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/work.py:57


async def methods(both: Both):
    both.twice()
    both.once()  # Noncompliant {{"both.once()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/work.py:69
