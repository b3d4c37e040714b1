import asyncio

from app.clients import Api, AsyncApi, Worker
from app.models import Published, Unit, User


async def client_of_a_library(api: Api):
    api.version()  # Noncompliant {{"api.version()" blocks the event loop: it calls "requests.Session.get".}}
    # Path: app/clients.py:9
    api.get("x")  # Noncompliant {{Blocking call "requests.Session.get" in async function "client_of_a_library" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
    Api().post("x")  # Noncompliant {{Blocking call "requests.Session.post" in async function "client_of_a_library" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
    api.name()


class Special(Api):
    async def load(self):
        self.get("x")  # Noncompliant {{Blocking call "requests.Session.get" in async function "Special.load" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
        await asyncio.to_thread(self.get, "x")


async def async_client(api: AsyncApi):
    await api.get("x")
    api.name()


async def model(user: User):
    user.rename("x")  # Noncompliant {{"user.rename()" blocks the event loop: it calls "django.db.models.Model.save".}}
    # Path: app/models.py:10
    user.save()  # Noncompliant {{Blocking call "django.db.models.Model.save" in async function "model" freezes the event loop. Use django.db.models.Model.asave instead.}}
    await user.asave()


async def manager():
    User.objects.get(pk=1)  # Noncompliant {{Blocking call "django.db.models.Manager.get" in async function "manager" freezes the event loop. Use django.db.models.Manager.aget instead.}}
    User.objects.filter(name="x").first()  # Noncompliant {{Blocking call "django.db.models.QuerySet.first" in async function "manager" freezes the event loop. Use django.db.models.QuerySet.afirst instead.}}
    Published.objects.create(name="x")  # Noncompliant {{Blocking call "django.db.models.Manager.create" in async function "manager" freezes the event loop. Use django.db.models.Manager.acreate instead.}}
    await User.objects.aget(pk=1)


async def unit_of_work(session):
    with Unit(session) as current:  # Noncompliant {{"Unit()" blocks the event loop: it calls "sqlalchemy.orm.Session.commit".}}
    # Path: app/models.py:25
        current.execute("x")  # Noncompliant {{Blocking call "sqlalchemy.orm.Session.execute" in async function "unit_of_work" freezes the event loop. Use sqlalchemy.ext.asyncio.AsyncSession instead.}}


async def thread():
    worker = Worker()
    worker.start()
    worker.run()  # Noncompliant {{"worker.run()" blocks the event loop: it calls "requests.get".}}
    # Path: app/clients.py:22
