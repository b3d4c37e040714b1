import asyncio

from aiohttp import web

from portal.remote import load

routes = web.RouteTableDef()


@routes.get("/decorated")
async def decorated(request):
    return web.Response(text=load(request.path))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5


async def registered(request):
    return web.Response(text=load(request.path))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5


async def off_loaded(request):
    return web.Response(text=await asyncio.to_thread(load, request.path))


@web.middleware
async def middleware(request, handler):
    load("middleware")  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5
    return await handler(request)


class Handler(web.View):
    async def get(self):
        return web.Response(text=load("x"))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
        # Path: portal/remote.py:5


def application():
    load("configuration")
    app = web.Application(middlewares=[middleware])
    app.router.add_get("/", registered)
    app.add_routes(routes)
    return app
