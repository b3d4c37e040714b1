import asyncio


async def work(x=0):
    await asyncio.sleep(x)


async def never_read():
    _ = asyncio.create_task(work())  # Noncompliant {{The task in "_" is never used again: once the function returns, nothing keeps it alive. Await it or keep it until it is done.}}
#       ^^^^^^^^^^^^^^^^^^^
    task = asyncio.create_task(work())  # Noncompliant {{The task in "task" is never used again: once the function returns, nothing keeps it alive. Await it or keep it until it is done.}}
    first = second = asyncio.ensure_future(work())  # Noncompliant
    typed: asyncio.Task = asyncio.create_task(work())  # Noncompliant
    (walrus := asyncio.create_task(work()))  # Noncompliant
    many = [asyncio.create_task(work(x)) for x in range(3)]  # Noncompliant
    await asyncio.sleep(0)


def only_described(loop):
    task = loop.create_task(work())  # Noncompliant
    task.add_done_callback(print)
    task.set_name("x")
    print("started")


async def replaced():
    task = asyncio.create_task(work())  # Noncompliant
    task = asyncio.create_task(work(1))
    await task


async def read_before_only(task):
    await task
    task = asyncio.create_task(work())  # Noncompliant


async def in_a_loop(handle):
    while True:
        task = asyncio.create_task(work())  # Noncompliant
        await handle()


async def kept(xs, table):
    awaited = asyncio.create_task(work())
    await awaited
    cancelled = asyncio.create_task(work())
    cancelled.cancel()
    asked = asyncio.create_task(work())
    named = asked.get_name()
    passed = asyncio.create_task(work())
    table.add(passed)
    passed.add_done_callback(table.discard)
    many = [asyncio.create_task(work(x)) for x in xs]
    await asyncio.gather(*many)
    returned = asyncio.create_task(work())
    return returned, named


async def kept_by_a_closure():
    task = asyncio.create_task(work())
    return lambda: task.cancel()


async def kept_for_the_next_round(xs):
    task = None
    for x in xs:
        if task:
            await task
        task = asyncio.create_task(work(x))


async def kept_while_serving(server):
    heartbeat = asyncio.create_task(work())
    await server.serve_forever()


async def kept_while_waiting():
    heartbeat = asyncio.create_task(work())
    await asyncio.Event().wait()


async def kept_while_consuming(messages):
    heartbeat = asyncio.create_task(work())
    async for message in messages:
        print(message)


async def kept_while_looping():
    heartbeat = asyncio.create_task(work())
    while True:
        await asyncio.sleep(1)


async def empty_list_after_the_task():
    heartbeat = asyncio.create_task(work())  # Noncompliant
    return []


async def kept_while_something_unknown_runs(other):
    heartbeat = asyncio.create_task(work())
    await other()


async def fixture(make):
    task = asyncio.create_task(work())
    yield make()
    task.cancel()


def kept_while_the_loop_runs(loop, reactor):
    task = loop.create_task(work())
    task.add_done_callback(print)
    reactor.run()


def kept_elsewhere():
    global background
    background = asyncio.create_task(work())


module_level = asyncio.get_event_loop().create_task(work())
