import sqlite3

from bot.config import config


class Database:
    def __init__(self, path=config.database):
        self.connection = sqlite3.connect(path)

    def user(self, identifier):
        cursor = self.connection.execute("select * from users where id = ?", (identifier,))
        return cursor.fetchone()

    def add(self, identifier, name):
        with self.connection:
            self.connection.execute("insert into users values (?, ?)", (identifier, name))


database = Database()
