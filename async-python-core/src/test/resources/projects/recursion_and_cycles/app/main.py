from app.back import diamond, ring_b
from app.walk import Node, down, harmless, ring_a, there


async def calls_itself():
    down(3)  # Noncompliant {{"down()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/walk.py:9


async def files_import_each_other():
    there(3)  # Noncompliant {{"there()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/walk.py:13, app/back.py:9


async def cycle_of_three():
    ring_a(3)  # Noncompliant {{"ring_a()" blocks the event loop: "time.sleep" is called 3 calls away.}}
    # Path: app/walk.py:21, app/back.py:17, app/walk.py:27
    ring_b(3)  # Noncompliant {{"ring_b()" blocks the event loop: "time.sleep" is called 2 calls away.}}
    # Path: app/back.py:17, app/walk.py:27


async def cycle_without_effect(node: Node):
    harmless(3)
    node.total()


async def method_that_calls_itself(node: Node):
    node.wait()  # Noncompliant {{"node.wait()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/walk.py:39


async def one_way_of_two():
    diamond(3)  # Noncompliant {{"diamond()" blocks the event loop: "time.sleep" is called 3 calls away.}}
    # Path: app/back.py:33, app/back.py:21, app/back.py:29


async def coroutine_that_calls_itself(depth):
    if depth:
        await coroutine_that_calls_itself(depth - 1)
    down(depth)  # Noncompliant {{"down()" blocks the event loop: it calls "time.sleep".}}
    # Path: app/walk.py:9
