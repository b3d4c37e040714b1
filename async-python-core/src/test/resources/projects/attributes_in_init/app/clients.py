import requests


class HttpClient:
    def get(self, path):
        return requests.get(path)

    def address(self, path):
        return "https://example.org/" + path


class MemoryClient:
    def get(self, path):
        return path
