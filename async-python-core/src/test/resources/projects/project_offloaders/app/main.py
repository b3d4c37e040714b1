from app.threads import Threads, in_thread, submit
from app.work import Service, load, load_in_thread


async def by_a_coroutine(key):
    await in_thread(load, key)
    await in_thread(lambda: load(key))


async def by_a_function(key, threads: Threads):
    submit(load, key)
    threads.run(load, key)
    submit(lambda: load(key))


async def by_a_decorator(key, service: Service):
    await load_in_thread(key)
    await service.load(key)
    service.start(Threads())


async def arguments_are_evaluated_here(key):
    await in_thread(print, load(key))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:7
    submit(load(key))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:7
