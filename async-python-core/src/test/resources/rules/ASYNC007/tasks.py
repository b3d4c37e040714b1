import asyncio
import asyncio as aio
from asyncio import create_task, ensure_future
from contextlib import suppress


async def load(key):
    await asyncio.sleep(0.1)
    return key


async def too_early(key):
    task = asyncio.create_task(load(key))
    return task.result()  # Noncompliant {{"task.result" raises "InvalidStateError" as long as "task" is not done, and nothing has waited for it. Await it first.}}
#          ^^^^^^^^^^^


async def at_once(key):
    asyncio.create_task(load(key)).result()  # Noncompliant {{"asyncio.create_task(load(key)).result" raises "InvalidStateError": the task has only just been created. Await it instead.}}
    create_task(load(key)).exception()  # Noncompliant
    ensure_future(load(key)).result()  # Noncompliant
    aio.get_running_loop().create_task(load(key)).result()  # Noncompliant
    asyncio.gather(load(1), load(2)).result()  # Noncompliant
    asyncio.get_running_loop().run_in_executor(None, print).result()  # Noncompliant


async def only_named(key):
    task = asyncio.create_task(load(key))
    task.add_done_callback(print)
    task.set_name("x")
    await asyncio.sleep(1)
    return task.exception()  # Noncompliant


async def future_without_result():
    future = asyncio.get_running_loop().create_future()
    return future.result()  # Noncompliant


async def inside_the_group(key):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(load(key))
        print(task.result())  # Noncompliant
    return task.result()


async def awaited_in_the_other_branch(key, wanted):
    task = asyncio.create_task(load(key))
    if wanted:
        await task
    else:
        return task.result()  # Noncompliant
    return task.result()


async def awaited_too_late(key):
    task = asyncio.create_task(load(key))
    print(task.result())  # Noncompliant
    await task


async def anew_in_each_iteration(keys):
    for key in keys:
        task = asyncio.create_task(load(key))
        print(task.result())  # Noncompliant
        await task


async def walrus(key):
    return (task := asyncio.create_task(load(key))).result(), task  # Noncompliant


# Compliant.


async def waited(keys):
    done, _ = await asyncio.wait([asyncio.create_task(load(key)) for key in keys])
    for task in done:
        print(task.result())
    for task in (await asyncio.wait(done))[0]:
        task.result()


async def asked(key):
    task = asyncio.create_task(load(key))
    if task.done():
        return task.result()
    return None


async def awaited(key):
    task = asyncio.create_task(load(key))
    await task
    return task.result()


async def awaited_with_others(key):
    task = asyncio.create_task(load(key))
    other = asyncio.create_task(load(key))
    third = asyncio.create_task(load(key))
    await asyncio.wait([task], timeout=1)
    await asyncio.gather(other)
    await asyncio.wait_for(third, 1)
    return task.result(), other.result(), third.exception()


async def awaited_in_a_collection(key):
    task = asyncio.create_task(load(key))
    tasks = [task]
    await asyncio.wait(tasks)
    return task.result()


async def after_the_group(key):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(load(key))
    return task.result()


async def in_callbacks(key):
    def show(task):
        print(task.result())

    asyncio.create_task(load(key)).add_done_callback(show)
    asyncio.create_task(load(key)).add_done_callback(lambda task: task.result())


async def set_here():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    return future.result()


async def handed_over(key, registry):
    task = asyncio.create_task(load(key))
    registry.add(task)
    await registry.wait()
    return task.result()


async def polled(key):
    task = asyncio.create_task(load(key))
    while not task.done():
        await asyncio.sleep(0.1)
    return task.result()


async def awaited_in_an_earlier_iteration(key):
    task = asyncio.create_task(load(key))
    for number in range(2):
        if number:
            print(task.result())
        await task


async def expects_the_error(key):
    task = asyncio.create_task(load(key))
    try:
        return task.result()
    except asyncio.InvalidStateError:
        return None


async def suppresses_the_error(key):
    task = asyncio.create_task(load(key))
    with suppress(asyncio.InvalidStateError):
        print(task.result())


async def cancelled(key):
    task = asyncio.create_task(load(key))
    task.cancel()
    await asyncio.sleep(0)
    return task.result()


async def unknown(job, task: asyncio.Task, other):
    job.result()
    job.query("x").result()
    other.exception()
    return task.result()


class Holder:
    def __init__(self):
        self.task = asyncio.create_task(load("x"))

    async def value(self):
        return self.task.result()


async def in_a_nested_function(key):
    task = asyncio.create_task(load(key))

    async def later():
        return task.result()

    await asyncio.sleep(1)
    return await later()


async def FN_list_of_tasks(keys):
    # What happens to a list is not followed: any helper may have awaited its tasks.
    tasks = [asyncio.create_task(load(key)) for key in keys]
    return [task.result() for task in tasks]
