from app.base import Box, Repository


class User:
    def load(self):
        return 1


class Users(Repository[User]):
    def by_name(self, name):
        return self.find(name)


class Small(Box[int]):
    pass
