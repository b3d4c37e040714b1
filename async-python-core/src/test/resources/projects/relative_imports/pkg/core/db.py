import sqlite3


def query(connection: sqlite3.Connection, text):
    return connection.execute(text)


def escape(text):
    return text.replace("'", "''")
