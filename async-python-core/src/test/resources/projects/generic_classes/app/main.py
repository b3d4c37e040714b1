from app.base import Repository
from app.users import Small, User, Users


async def generic(users: Users, repository: Repository[User], small: Small):
    users.find(1)  # Noncompliant {{"users.find()" blocks the event loop: it calls "requests.get".}}
    # Path: app/base.py:10
    users.by_name("x")  # Noncompliant {{"users.by_name()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/users.py:11, app/base.py:10
    repository.all()  # Noncompliant {{"repository.all()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/base.py:13, app/base.py:10
    small.open()  # Noncompliant {{"small.open()" blocks the event loop: it calls "requests.get".}}
    # Path: app/base.py:18


async def of_the_parameter(users: Users):
    return User().load()
