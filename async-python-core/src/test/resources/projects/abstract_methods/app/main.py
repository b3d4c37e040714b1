import asyncio

from app.adapters import Email, Log, Web
from app.ports import Cache, Clock, Lock, Named, Notifier, Queue, Sender, Storage, Unused


async def all_overrides_block(storage: Storage, key):
    storage.read(key)  # Noncompliant {{"storage.read()" blocks the event loop: it calls "subprocess.run".}}
    # Path: app/adapters.py:12
    storage.read_all([key])  # Noncompliant {{"storage.read_all()" blocks the event loop: "subprocess.run" is called 2 calls away.}}
    # Path: app/ports.py:12, app/adapters.py:12


async def the_only_override_blocks(queue: Queue):
    queue.pull()  # Noncompliant {{"queue.pull()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/adapters.py:25


async def not_implemented_here(sender: Sender):
    sender.send("hello")  # Noncompliant {{"sender.send()" blocks the event loop: it calls "requests.post".}}
    # Path: app/adapters.py:40


async def abstract_property(named: Named):
    print(named.name)  # Noncompliant {{"named.name" blocks the event loop: it calls "requests.get".}}
    # Path: app/adapters.py:80


async def some_overrides_block(notifier: Notifier):
    notifier.send("hello")


async def the_class_is_known():
    Email().send("hello")  # Noncompliant {{"Email().send()" blocks the event loop: it calls "requests.post".}}
    # Path: app/adapters.py:30
    Log().send("hello")
    Web().read("x")  # Noncompliant {{"Web().read()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/adapters.py:17, app/adapters.py:20
    Web().read_all(["x"])  # Noncompliant {{"Web().read_all()" blocks the event loop: "requests.get" is called 3 calls away.}}
    # Path: app/ports.py:12, app/adapters.py:17, app/adapters.py:20


async def an_override_is_async(cache: Cache, key):
    cache.get(key)


async def an_override_is_not_known(lock: Lock):
    lock.take()


async def protocol(clock: Clock):
    clock.now()


async def no_override(unused: Unused):
    unused.run()


class Worker:
    def __init__(self, storage: Storage, notifier: Notifier):
        self.storage = storage
        self.notifier = notifier

    async def work(self, key):
        self.storage.read(key)  # Noncompliant {{"self.storage.read()" blocks the event loop: it calls "subprocess.run".}}
        # Path: app/adapters.py:12
        self.notifier.send(key)


async def handed_over(storage: Storage, key):
    await asyncio.to_thread(storage.read, key)
    await asyncio.to_thread(lambda: storage.read_all([key]))
