import functools
from functools import cached_property

import requests


class User:
    kind = "user"

    def __init__(self, identifier):
        self.identifier = identifier

    @property
    def profile(self):
        return requests.get(self.identifier)

    @cached_property
    def avatar(self):
        return requests.get(self.identifier)

    @functools.cached_property
    def banner(self):
        return self.profile

    @property
    def title(self):
        return self.identifier.title()

    @property
    def secret(self):
        return "*"

    @secret.setter
    def secret(self, value):
        requests.post(self.identifier, data=value)

    def save(self):
        return requests.post(self.identifier)


class Admin(User):
    @property
    def title(self):
        return self.profile


def describe(user: User):
    return f"{user.kind} {user.profile}"
