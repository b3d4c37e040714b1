import asyncio
from contextlib import ExitStack
from functools import partial
from typing import Union

from app.work import (
    HANDLERS,
    Bottom,
    Clock,
    Jobs,
    Lock,
    Mixed,
    Repo,
    SlowRepo,
    Table,
    ToTheWeb,
    apply,
    executor,
    load,
    load_if_new,
    load_once,
    logged_load,
    opened_repo,
    other_repo,
    read_version,
    start,
    transaction,
    use,
)


async def FN_call_through_a_container(key):
    # What a dictionary holds is not followed.
    HANDLERS["load"](key)


async def FN_function_given_to_a_function(key):
    # What a parameter is called with is not followed.
    apply(load, key)


async def FN_decorator_of_the_project(key):
    # Whether a wrapper calls what it wraps, and where, is not looked at.
    logged_load(key)


async def FN_exit_stack():
    # enter_context() runs what it is given.
    with ExitStack() as stack:
        stack.enter_context(transaction())


async def FN_special_methods(table: Table):
    # Operators, subscripts and str() call methods that are not looked for.
    table["x"]
    str(table)


async def FN_property_setter(table: Table):
    # Assigning calls the setter; only reading is looked at.
    table.name = "y"


async def FN_mixin_that_calls_what_its_sibling_has():
    # In the mixin itself, nothing says what self.load() is.
    Mixed().load_twice()


async def FN_cooperative_super():
    # super() in Left means Right when the object is a Bottom.
    Bottom().step()


async def FN_template_method_that_a_subclass_fills():
    # Exporter().run() does nothing that blocks; what self.send() is in a ToTheWeb is not looked at.
    ToTheWeb().run()


async def FN_partial_called_at_once(key):
    partial(load, key)()


async def FN_argument_without_annotation(repo: Repo, key):
    # What a parameter without annotation is given is not followed.
    use(repo, key)


async def FP_generator_expression_handed_over(keys):
    # Its body runs where it is consumed: in the thread.
    await asyncio.to_thread(list, (load(key) for key in keys))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:13


async def FP_protocol_with_other_classes(clock: Clock):
    # Calendar is a Clock as well, without saying so.
    clock.now()  # Noncompliant {{"clock.now()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:140


async def FN_one_of_two_that_both_block(repo: Union[Repo, SlowRepo], key):
    # Which one it is does not matter here, but it is not known.
    repo.load(key)


async def FN_two_objects_of_one_class(key):
    # Both are a Repo, but by different ways.
    with opened_repo() as repo:
        print(repo)
    with other_repo() as repo:
        repo.load(key)


async def FN_narrowed_by_a_test(repo, key):
    # isinstance() is not looked at.
    if isinstance(repo, Repo):
        repo.load(key)


async def FN_sorted_by_a_function(keys):
    # sorted() calls the function that it is given.
    sorted(keys, key=load)
    list(map(load, keys))


async def FN_future_of_another_file(job):
    # Whether the work is done by now depends on the code around it, which its own file does not show.
    start(job).result()
    future = executor.submit(job)
    future.result()


async def FN_lock_of_another_file(lock: Lock):
    # So does whether a lock is free.
    lock.event.wait()


async def FP_test_before_the_call(jobs: Jobs):
    # The test that keeps the helper from waiting stands in another function.
    if not jobs.queue.empty():
        jobs.take()  # Noncompliant {{"jobs.take()" blocks the event loop: it calls "queue.Queue.get".}}
        # Path: app/work.py:153


async def FP_way_that_is_not_taken(key):
    # The arguments lead another way through the helper.
    load_if_new(key, {key: 1})  # Noncompliant {{"load_if_new()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:158


async def FP_cached_before(key):
    # Filled when the program started.
    load_once(key)  # Noncompliant {{"load_once()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:164


async def FP_small_file():
    # A small local file is usually read in less than a millisecond.
    read_version()  # Noncompliant {{"read_version()" blocks the event loop: it calls "builtins.open".}}
    # Path: app/work.py:181


async def FP_subclass_that_does_not_block(repo: Repo, key):
    # Whoever calls this may always give a QuickRepo.
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:94
