"""Keeps the covers of the books."""

from app import disk


def keep(isbn, picture):
    return disk.copy(picture, f"{isbn}.png")
