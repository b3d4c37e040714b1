import subprocess
import time


async def before_python_311(rows):
    return [[time.sleep(cell) for cell in row] for row in rows]


async def argument_without_parentheses(words):
    subprocess.run(word for word in words)
    subprocess.run((word for word in words))


async def in_text(path):
    return f"{open(path)!r:>{time.sleep(1)}}"
