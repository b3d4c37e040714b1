import asyncio

from app.models import Admin, User, describe


async def read(user: User):
    user.profile  # Noncompliant {{"user.profile" blocks the event loop: it calls "requests.get".}}
    # Path: app/models.py:15
    print(user.avatar)  # Noncompliant {{"user.avatar" blocks the event loop: it calls "requests.get".}}
    # Path: app/models.py:19
    first, second = user.banner, 1  # Noncompliant {{"user.banner" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/models.py:23, app/models.py:15
    return first, second


async def chained(user: User):
    return user.profile.text  # Noncompliant {{"user.profile" blocks the event loop: it calls "requests.get".}}
    # Path: app/models.py:15


async def of_a_new_object():
    return User(1).profile  # Noncompliant {{"User(1).profile" blocks the event loop: it calls "requests.get".}}
    # Path: app/models.py:15


async def inherited_and_overridden(admin: Admin):
    admin.profile  # Noncompliant {{"admin.profile" blocks the event loop: it calls "requests.get".}}
    # Path: app/models.py:15
    admin.title  # Noncompliant {{"admin.title" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/models.py:44, app/models.py:15


async def through_a_function(user: User):
    describe(user)  # Noncompliant {{"describe()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/models.py:48, app/models.py:15


async def cheap(user: User):
    user.kind
    user.identifier
    User("x").title
    user.secret


async def of_the_class():
    return User.profile


async def method_not_called(user: User):
    return user.save


async def handed_over(user: User):
    await asyncio.to_thread(lambda: user.profile)
    await asyncio.to_thread(describe, user)
