import requests


class Importer:
    """A template method: subclasses choose how rows are read."""

    def run(self):
        return self.rows()

    def rows(self):
        return requests.get("https://example.org")


class Exporter:
    def run(self):
        return self.send()

    def send(self):
        return None
