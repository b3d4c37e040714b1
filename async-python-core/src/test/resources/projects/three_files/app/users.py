from app.http import address, fetch


def load_user(identifier):
    return fetch(f"users/{identifier}")


def link(identifier):
    return address(f"users/{identifier}")


def load_or_wait(identifier):
    load_user(identifier)
    return fetch(f"users/{identifier}")


load_by_lambda = lambda identifier: fetch(identifier)
