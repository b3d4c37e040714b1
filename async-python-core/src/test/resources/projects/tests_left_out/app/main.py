from app.ports import Storage


async def load(storage: Storage, key):
    return storage.read(key)  # Noncompliant {{"storage.read()" blocks the event loop: it calls "subprocess.run".}}
    # Path: app/disk.py:8
