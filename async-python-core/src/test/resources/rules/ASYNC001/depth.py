# parameters: maximumDepth=2
import time


def one():
    time.sleep(1)


def two():
    one()


async def within():
    one()  # Noncompliant


async def too_far():
    two()


async def direct():
    time.sleep(1)  # Noncompliant
