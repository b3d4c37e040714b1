from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.repo import Memory, Repo


async def imported_for_types(repo: Repo, key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def optional(repo: Repo | None, key):
    repo.load(key)  # Noncompliant {{"repo.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/repo.py:6


async def harmless(repo: Memory, key):
    repo.load(key)


class Handler:
    def __init__(self, repo: Repo, memory: Memory):
        self.repo = repo
        self.memory = memory

    async def handle(self, key):
        self.repo.load(key)  # Noncompliant {{"self.repo.load()" blocks the event loop: it calls "requests.get".}}
        # Path: app/repo.py:6
        self.memory.load(key)
