import requests


class Repo:
    def load(self, key):
        return requests.get(key)

    def name(self):
        return "repo"


class Memory:
    def load(self, key):
        return key


Alias = Repo
