from ..core import db


def first_row(connection, text):
    return db.query(connection, text)
