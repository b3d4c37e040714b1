from time import sleep as rest_for


def rest():
    rest_for(1)


def walk():
    return None
