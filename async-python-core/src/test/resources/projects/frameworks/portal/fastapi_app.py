from contextlib import asynccontextmanager

from fastapi import FastAPI, Request

from portal.remote import load


@asynccontextmanager
async def lifespan(app):
    load("settings")  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/sync")
def sync_endpoint():
    return load("x")


@app.get("/async")
async def async_endpoint():
    return load("x")  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5


@app.middleware("http")
async def middleware(request: Request, call_next):
    load("middleware")  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5
    return await call_next(request)


@app.exception_handler(ValueError)
async def on_error(request, error):
    return load("error")  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5


@app.websocket("/ws")
async def socket(websocket):
    await websocket.send_text(load("x"))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5
