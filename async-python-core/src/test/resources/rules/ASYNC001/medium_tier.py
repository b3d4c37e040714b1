# parameters: minimumTier=M
import os
import threading


async def file_system():
    os.listdir(".")  # Noncompliant
    os.path.exists("x")


async def locks(lock: threading.Lock):
    lock.acquire()  # Noncompliant
