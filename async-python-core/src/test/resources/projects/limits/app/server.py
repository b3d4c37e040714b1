from app.work import load


async def FP_started_by_another_file():
    # app/__main__.py runs it before anything else, so nothing waits for the loop yet.
    load("config")  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:13
