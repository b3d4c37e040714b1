from app.loading import (
    Client,
    Dual,
    load,
    load_default,
    load_early,
    load_else,
    load_flagged,
    load_fresh,
    load_two_ways,
)


async def left_out(key, others, options):
    load(key)
    load(key, None)
    load_early(key)
    load_early(key, url=None)
    load_else(key)
    load_fresh(key)
    load_fresh(key, fresh=False)
    Client(key)
    Client(key, security=None).fetch(key)
    load_flagged(key, others)


async def given(key, url, options):
    load(key, url)  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:9
    load(key, url=url)  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:9
    load_early(key, url)  # Noncompliant {{"load_early()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:17
    load_else(key, url=url)  # Noncompliant {{"load_else()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:24
    load_fresh(key, fresh=True)  # Noncompliant {{"load_fresh()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:29
    Client(key, url)  # Noncompliant {{"Client()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:52
    Client(key).fetch(key, True)  # Noncompliant {{"Client(key).fetch()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:55
    load_flagged(key, True)  # Noncompliant {{"load_flagged()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:62
    load_flagged(key, secure=True)  # Noncompliant {{"load_flagged()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:62


async def may_be_given_for_all_that_is_known(key, options):
    load(*key)
    load(key, **options)
    load_flagged(*options)


async def given_by_the_function_itself(key):
    load_default(key)  # Noncompliant {{"load_default()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:35


async def another_way_through_it(key):
    load_two_ways(key)  # Noncompliant {{"load_two_ways()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/loading.py:41, app/loading.py:45


async def for_both_worlds(dual: Dual):
    # What is awaited was given at once: the waiting is for threads without a loop.
    await dual.get(True)
    dual.get(True)  # Noncompliant {{"dual.get()" blocks the event loop: it calls "threading.Event.wait".}}
    # Path: app/loading.py:77


async def blocks_before_it_gives_an_awaitable(dual: Dual):
    await dual.opened(True)  # Noncompliant {{"dual.opened()" blocks the event loop: it calls "requests.get".}}
    # Path: app/loading.py:81
