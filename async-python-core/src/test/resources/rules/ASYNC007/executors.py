import asyncio
import concurrent.futures
import concurrent.futures as cf
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed, wait
from concurrent.futures import ThreadPoolExecutor as Pool

executor = ThreadPoolExecutor()


def digest(data):
    return data


async def explained(data):
    future = executor.submit(digest, data)
    return future.result()  # Noncompliant {{"future.result" freezes the event loop while it waits. Use "asyncio.wrap_future" instead.}}
#          ^^^^^^^^^^^^^
#   ^[sc=1;ec=5]@-3< {{This function is async.}}


async def at_once(data):
    return executor.submit(digest, data).result()  # Noncompliant {{"executor.submit(digest, data).result" freezes the event loop while it waits. Use "asyncio.wrap_future" instead.}}


async def other_forms(data):
    future = executor.submit(digest, data)
    error = future.exception()  # Noncompliant {{"future.exception" freezes the event loop while it waits. Use "asyncio.wrap_future" instead.}}
    late = executor.submit(digest, data)
    late.result(timeout=5)  # Noncompliant
    limited = executor.submit(digest, data)
    limited.result(5)  # Noncompliant
    return error


async def aliases(data):
    with Pool() as pool:
        pool.submit(digest, data).result()  # Noncompliant
    with cf.ThreadPoolExecutor() as threads:
        threads.submit(digest, data).result()  # Noncompliant
    with ProcessPoolExecutor() as processes:
        future = processes.submit(digest, data)
        future.result()  # Noncompliant


async def one_wait_for_all(data):
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(digest, part) for part in data]
        for future in as_completed(futures):  # Noncompliant {{"as_completed" freezes the event loop while it waits. Use "asyncio.as_completed" instead.}}
            print(future.result())
        for future in concurrent.futures.as_completed(futures):  # Noncompliant
            print(future.result())
        done, _ = wait(futures)  # Noncompliant {{"wait" freezes the event loop while it waits. Use "asyncio.wait" instead.}}
        return [future.result() for future in done]


async def the_wait_before_is_the_issue(data):
    futures = [executor.submit(digest, part) for part in data]
    wait(futures)  # Noncompliant
    return [future.result() for future in futures]


async def in_collections(data):
    futures = [executor.submit(digest, part) for part in data]
    return [future.result() for future in futures]  # Noncompliant


async def in_a_list_filled_by_hand(data):
    futures = []
    for part in data:
        futures.append(executor.submit(digest, part))
    for future in futures:
        print(future.result())  # Noncompliant


async def in_an_annotated_list(data):
    futures: list[Future] = []
    for future in futures:
        print(future.result())  # Noncompliant


async def parameter(future: concurrent.futures.Future, maybe: "Future | None"):
    maybe.result()  # Noncompliant
    return future.result()  # Noncompliant


class Service:
    def __init__(self):
        self.pool = ThreadPoolExecutor()
        self.future = self.pool.submit(digest, "x")

    async def value(self):
        return self.future.result()  # Noncompliant {{"self.future.result" freezes the event loop while it waits. Use "asyncio.wrap_future" instead.}}


async def nested(data):
    future = executor.submit(digest, data)

    async def inner():
        return future.result()  # Noncompliant

    class Values:
        value = executor.submit(digest, data).result()  # Noncompliant

    return await inner(), Values


async def generator(data):
    for part in data:
        yield executor.submit(digest, part).result()  # Noncompliant


# Compliant: the same future is known to be done, or the call does not wait.


async def awaited_before(data):
    future = executor.submit(digest, data)
    await asyncio.wrap_future(future)
    return future.result()


async def awaited_in_a_collection(data):
    futures = [executor.submit(digest, part) for part in data]
    await asyncio.gather(*map(asyncio.wrap_future, futures))
    return [future.result() for future in futures]


async def awaited_in_a_thread(data):
    futures = [executor.submit(digest, part) for part in data]
    await asyncio.get_running_loop().run_in_executor(None, concurrent.futures.wait, futures)
    for future in futures:
        print(future.result())


async def asked_before(data):
    future = executor.submit(digest, data)
    if future.done():
        return future.result()
    while not future.done():
        await asyncio.sleep(0.1)
    return future.result()


async def asked_for_the_opposite(data):
    future = executor.submit(digest, data)
    if not future.done():
        return future.result()  # Noncompliant
    return None


async def not_waiting(future: Future, futures):
    future.result(timeout=0)
    future.result(0)
    future.exception(timeout=0)
    wait(futures, timeout=0)
    wait(futures, 0)
    executor.shutdown(wait=False)
    future.done()
    future.add_done_callback(print)


class Portal:
    def __init__(self, stream):
        self.task = executor.submit(digest, "x")
        self.stream = stream

    async def receive(self):
        # Starlette's test client: the message says that the work is over.
        if await self.stream.receive() is None:
            self.task.result()

    async def receive_given(self, future: Future):
        await self.stream.receive()
        return future.result()


async def told_by_an_event(data, event):
    future = executor.submit(digest, data, event)
    await event.wait()
    return future.result()


async def not_told(data, event):
    future = executor.submit(digest, data)
    await event.wait()
    return future.result()  # Noncompliant


async def cancelled_or_not(future: Future, event):
    # AnyIO's blocking portal: who asks whether it was cancelled knows that it is over.
    if not future.cancelled():
        return future.result()
    return None


async def done_callback(data):
    def show(future: Future):
        print(future.result())

    executor.submit(digest, data).add_done_callback(show)
    executor.submit(digest, data).add_done_callback(lambda done: print(done.result()))


async def in_a_thread(data):
    def work():
        return executor.submit(digest, data).result()

    return await asyncio.to_thread(work)


def synchronous(data):
    return executor.submit(digest, data).result()


async def other_branch(data, wanted):
    future = executor.submit(digest, data)
    if wanted:
        await asyncio.wrap_future(future)
        return future.result()
    else:
        return future.result()  # Noncompliant


async def FN_unpacked(data):
    # Parts of a tuple that is built by hand are not followed.
    first, second = executor.submit(digest, data), executor.submit(digest, data)
    return first.result(), second.result()
