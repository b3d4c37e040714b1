import asyncio

import app.http
from app import users
from app.users import link, load_by_lambda, load_or_wait, load_user
from app.users import load_user as load


async def imported_function(identifier):
    return load_user(identifier)  # Noncompliant {{"load_user()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:5, app/http.py:7


async def alias(identifier):
    return load(identifier)  # Noncompliant {{"load()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:5, app/http.py:7


async def member_of_a_module(identifier):
    return users.load_user(identifier)  # Noncompliant {{"users.load_user()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:5, app/http.py:7


async def full_name(path):
    return app.http.fetch(path)  # Noncompliant {{"app.http.fetch()" blocks the event loop: it calls "requests.get".}}
    # Path: app/http.py:7


async def import_inside(identifier):
    from app.http import fetch

    return fetch(identifier)  # Noncompliant {{"fetch()" blocks the event loop: it calls "requests.get".}}
    # Path: app/http.py:7


async def one_issue_for_each_call_site(identifier):
    first = load_user(identifier)  # Noncompliant {{"load_user()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:5, app/http.py:7
    second = load_user(identifier)  # Noncompliant {{"load_user()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:5, app/http.py:7
    return first, second


async def the_shortest_way(identifier):
    return load_or_wait(identifier)  # Noncompliant {{"load_or_wait()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:14, app/http.py:7


async def lambdas(identifier):
    load_by_lambda(identifier)  # Noncompliant {{"load_by_lambda()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:17, app/http.py:7
    read = lambda: load_user(identifier)
    return read()  # Noncompliant {{"read()" blocks the event loop: "requests.get" is called 3 calls away.}}
    # Path: app/main.py:52, app/users.py:5, app/http.py:7


async def inside_other_statements(identifiers):
    if identifiers:
        for identifier in identifiers:
            print(load_user(identifier))  # Noncompliant {{"load_user()" blocks the event loop: "requests.get" is called 2 calls away.}}
            # Path: app/users.py:5, app/http.py:7
    return [load_user(one) for one in identifiers]  # Noncompliant {{"load_user()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:5, app/http.py:7


async def nested_function_called_here(identifier):
    def read():
        return load_user(identifier)

    return read()  # Noncompliant {{"read()" blocks the event loop: "requests.get" is called 3 calls away.}}
    # Path: app/main.py:68, app/users.py:5, app/http.py:7


async def nested_function_handed_over(identifier):
    def read():
        return load_user(identifier)

    return await asyncio.to_thread(read)


async def harmless(identifier):
    return link(identifier)


async def only_referred_to():
    return load_user


async def parameter_of_that_name(load_user, identifier):
    return load_user(identifier)


async def local_of_that_name(make, identifier):
    load_user = make()
    return load_user(identifier)


async def awaits_a_coroutine_that_blocks(identifier):
    return await imported_function(identifier)


def not_a_coroutine(identifier):
    return load_user(identifier)
