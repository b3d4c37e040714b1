import asyncio

from app.core import Application, Container, State, get_container


async def properties(container: Container, path):
    container.client.get(path)  # Noncompliant {{"container.client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    container.declared.get(path)  # Noncompliant {{"container.declared.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    container.made.get(path)  # Noncompliant {{"container.made.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    container.memory.get(path)
    container.client.name()


async def several_steps(application: Application, path):
    application.own.client.get(path)  # Noncompliant {{"application.own.client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    application.container.client.get(path)  # Noncompliant {{"application.container.client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    application.own.child().child().client.get(path)  # Noncompliant {{"application.own.child().child().client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    Application.container.client.get(path)  # Noncompliant {{"Application.container.client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    application.own.memory.get(path)


async def one_object_for_all(path):
    Container.instance().client.get(path)  # Noncompliant {{"Container.instance().client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    get_container().client.get(path)  # Noncompliant {{"get_container().client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    get_container().memory.get(path)


async def in_a_variable(container: Container, path):
    client = container.client
    client.get(path)  # Noncompliant {{"client.get()" blocks the event loop: it calls "requests.get".}}
    # Path: app/core.py:8
    first, second = container.client, container.memory
    second.get(path)
    return first


async def not_known(state: State, application, path):
    state.client.get(path)
    application.container.client.get(path)
    application.state.client.get(path)


async def set_from_outside(state: State, path):
    state.client = Container().client
    state.client.get(path)


async def handed_over(container: Container, path):
    await asyncio.to_thread(container.client.get, path)
