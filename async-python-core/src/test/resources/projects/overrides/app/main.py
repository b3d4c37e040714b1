from app.factories import Client, Memory
from app.importers import FromMemory, FromTheWeb, ToTheWeb


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
