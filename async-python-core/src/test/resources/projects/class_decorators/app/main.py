from app.work import Attr, Data, Model, Ordered, Registered


async def known(data: Data, attr: Attr, ordered: Ordered, model: Model):
    data.load()  # Noncompliant {{"data.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:21
    attr.load()  # Noncompliant {{"attr.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:29
    ordered.load()  # Noncompliant {{"ordered.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:35
    model.load()  # Noncompliant {{"model.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:51
    model.inner.load()  # Noncompliant {{"model.inner.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:43


async def registered():
    # Unlike a function, a class is practically always given back as it was.
    Registered().load()  # Noncompliant {{"Registered().load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:13
