from steps.second import three, two


def one():
    return two()


def one_shorter():
    return three()
