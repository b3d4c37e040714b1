from app.base import Exporter, Importer


class FromMemory(Importer):
    def rows(self):
        return []


class FromTheWeb(Importer):
    pass


class ToTheWeb(Exporter):
    def send(self):
        return self.rows()

    def rows(self):
        return []
