from typing import TYPE_CHECKING, Annotated, Optional, Union

import app.repo
from app import repo as repos
from app.repo import Alias, Memory, Repo


async def plain(repo: Repo, key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6
    repo.name()


async def quoted(repo: "Repo", key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def optional(repo: Optional[Repo], key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def quoted_inside(repo: Optional["Repo"], key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def or_none(repo: Repo | None, key):
    if repo is not None:
        repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
        # Path: app/repo.py:6


async def quoted_or_none(repo: "Repo | None", key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def annotated(repo: Annotated[Repo, "the rows"], key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def with_default(key, repo: Repo = None):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def keyword_only(key, *, repo: Repo):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def full_name(repo: app.repo.Repo, key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def member_of_a_module(repo: repos.Repo, key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def alias(repo: Alias, key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def elements_of_a_list(repos: list[Repo], key):
    for repo in repos:
        repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
        # Path: app/repo.py:6


async def local_variable(make, key):
    repo: Repo = make()
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


def in_a_helper(repo: Repo, key):
    return repo.load(key)


async def calls_a_helper(repo, key):
    in_a_helper(repo, key)  # Noncompliant {{"in_a_helper()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/handlers.py:83, app/repo.py:6


async def other_class(repo: Memory, key):
    repo.load(key)


async def one_of_two(repo: Union[Repo, Memory], either: "Repo | Memory", key):
    repo.load(key)
    either.load(key)


async def not_annotated(repo, key):
    repo.load(key)


async def unknown_class(repo: "Nowhere", key):
    repo.load(key)


async def assigned_again(repo: Repo, make, key):
    repo = make()
    repo.load(key)


async def several(*repos: Repo, key):
    repos.load(key)
