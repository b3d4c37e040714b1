from steps.first import one, one_shorter
from steps.second import five, two


def zero():
    return one()


async def six_calls():
    one()  # Noncompliant {{"one()" blocks the event loop: "time.sleep" is called 5 calls away.}}
    # Path: steps/first.py:5, steps/second.py:5, steps/second.py:9, steps/second.py:13, steps/second.py:17


async def seven_calls():
    zero()


async def five_calls():
    two()  # Noncompliant {{"two()" blocks the event loop: "time.sleep" is called 4 calls away.}}
    # Path: steps/second.py:5, steps/second.py:9, steps/second.py:13, steps/second.py:17
    one_shorter()  # Noncompliant {{"one_shorter()" blocks the event loop: "time.sleep" is called 4 calls away.}}
    # Path: steps/first.py:9, steps/second.py:9, steps/second.py:13, steps/second.py:17


async def two_calls():
    five()  # Noncompliant {{"five()" blocks the event loop: it calls "time.sleep".}}
    # Path: steps/second.py:17
