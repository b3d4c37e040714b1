from app.factories import Client, Memory
from app.importers import FromMemory, FromTheWeb, ToTheWeb
from app.pollers import (
    Application,
    Bottom,
    Child,
    Heir,
    Left,
    MemoryReader,
    OldStyle,
    Optional,
    Parent,
    QuickPoller,
    Reader,
)


async def its_own_rows():
    FromMemory().rows()
    FromTheWeb().rows()  # Noncompliant {{"FromTheWeb().rows()" blocks the event loop: it calls "requests.get".}}
    # Path: app/base.py:11


async def template_method_with_harmless_rows():
    FromMemory().run()
    ToTheWeb().run()


async def template_method_with_rows_of_the_base():
    FromTheWeb().run()  # Noncompliant {{"FromTheWeb().run()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/base.py:8, app/base.py:11


async def made_by_the_class_that_is_asked(path):
    Client.make().get(path)  # Noncompliant {{"Client.make().get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/factories.py:6
    Memory.make().get(path)


async def of_exactly_this_class(path):
    Client().get(path)  # Noncompliant {{"Client().get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/factories.py:6
    Memory().get(path)


async def another_way_is_left():
    QuickPoller().run()  # Noncompliant {{"QuickPoller().run()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/pollers.py:9, app/pollers.py:15


async def of_the_parent(parent: Parent):
    Heir().run()  # Noncompliant {{"Heir().run()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pollers.py:25, app/pollers.py:28
    Heir.build()  # Noncompliant {{"Heir.build()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pollers.py:32, app/pollers.py:36
    Heir().describe()  # Noncompliant {{"Heir().describe()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pollers.py:43, app/pollers.py:40
    parent.run()  # Noncompliant {{"parent.run()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pollers.py:25, app/pollers.py:28


async def the_child_does_it_otherwise():
    Child().run()
    Child.build()
    Child().build()
    Child().describe()
    OldStyle().run()


async def attribute_of_another_class(path):
    Reader().read(path)  # Noncompliant {{"Reader().read()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pollers.py:87, app/pollers.py:74
    MemoryReader().read(path)


async def another_class_of_the_same_method():
    Application().start()  # Noncompliant {{"Application().start()" blocks the event loop: "requests.get" is called 3 calls away.}}
    # Path: app/pollers.py:107, app/pollers.py:98, app/pollers.py:102


async def argument_that_only_the_second_call_has(key):
    Optional().twice(key, key)  # Noncompliant {{"Optional().twice()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pollers.py:118, app/pollers.py:113


async def super_goes_on_in_the_order_of_the_object():
    Left().step()  # Noncompliant {{"Left().step()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/pollers.py:128, app/pollers.py:123
    # Behind Left comes Right.
    Bottom().step()
