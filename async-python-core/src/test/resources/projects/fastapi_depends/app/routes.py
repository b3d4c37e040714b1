from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends
from sqlalchemy.orm import Session

from app.db import get_async_db, get_db, get_session
from app.deps import AsyncDbSession, DbSession, Mail, Users
from app.services import (
    MailService,
    UserService,
    blocking_dependency,
    coroutine_dependency,
    get_mail,
    get_mail_and_close,
    get_users,
)

router = APIRouter()


@router.get("/yielded")
async def yielded(db=Depends(get_db)):
    db.execute("select 1")  # Noncompliant {{Blocking call "sqlalchemy.orm.Session.execute" in async function "yielded" freezes the event loop. Use sqlalchemy.ext.asyncio.AsyncSession instead.}}


@router.get("/annotated-default")
async def annotated_default(db: Session = Depends(get_db)):
    db.execute("select 1")  # Noncompliant {{Blocking call "sqlalchemy.orm.Session.execute" in async function "annotated_default" freezes the event loop. Use sqlalchemy.ext.asyncio.AsyncSession instead.}}


@router.get("/returned")
async def returned(db=Depends(get_session)):
    db.commit()  # Noncompliant {{Blocking call "sqlalchemy.orm.Session.commit" in async function "returned" freezes the event loop. Use sqlalchemy.ext.asyncio.AsyncSession instead.}}


@router.get("/in-the-annotation")
async def in_the_annotation(db: Annotated[Session, Depends(get_db)]):
    db.execute("select 1")  # Noncompliant {{Blocking call "sqlalchemy.orm.Session.execute" in async function "in_the_annotation" freezes the event loop. Use sqlalchemy.ext.asyncio.AsyncSession instead.}}


@router.get("/alias")
async def alias_of_another_file(db: DbSession):
    db.execute("select 1")  # Noncompliant {{Blocking call "sqlalchemy.orm.Session.execute" in async function "alias_of_another_file" freezes the event loop. Use sqlalchemy.ext.asyncio.AsyncSession instead.}}


@router.get("/service")
async def service(users=Depends(get_users)):
    users.name()
    return users.load(1)  # Noncompliant {{"users.load()" blocks the event loop: it calls "sqlalchemy.orm.Session.get".}}
    # Path: app/services.py:15


@router.get("/service-alias")
async def service_alias(users: Users, mail: Mail):
    mail.send("hello")  # Noncompliant {{"mail.send()" blocks the event loop: it calls "requests.post".}}
    # Path: app/services.py:23
    return users.load(1)  # Noncompliant {{"users.load()" blocks the event loop: it calls "sqlalchemy.orm.Session.get".}}
    # Path: app/services.py:15


@router.get("/class")
async def class_dependency(users=Depends(UserService)):
    return users.load(1)  # Noncompliant {{"users.load()" blocks the event loop: it calls "sqlalchemy.orm.Session.get".}}
    # Path: app/services.py:15


@router.get("/class-by-annotation")
async def class_by_annotation(users: UserService = Depends()):
    return users.load(1)  # Noncompliant {{"users.load()" blocks the event loop: it calls "sqlalchemy.orm.Session.get".}}
    # Path: app/services.py:15


@router.get("/async-dependency")
async def async_dependency(mail=Depends(get_mail)):
    mail.send("hello")  # Noncompliant {{"mail.send()" blocks the event loop: it calls "requests.post".}}
    # Path: app/services.py:23


@router.get("/async-generator")
async def async_generator(mail=Depends(get_mail_and_close)):
    mail.send("hello")  # Noncompliant {{"mail.send()" blocks the event loop: it calls "requests.post".}}
    # Path: app/services.py:23


@router.get("/async-session")
async def async_session(db: AsyncDbSession, other=Depends(get_async_db)):
    await db.execute("select 1")
    await other.commit()


@router.get("/only-asked-for")
async def dependencies_run_elsewhere(token=Depends(blocking_dependency), other=Depends(coroutine_dependency)):
    return token, other


@router.get("/sync")
def sync_endpoint(db=Depends(get_db), users=Depends(get_users)):
    db.execute("select 1")
    return users.load(1)


@router.post("/background")
async def background(tasks: BackgroundTasks, mail: MailService = Depends(get_mail)):
    tasks.add_task(mail.send, "hello")


async def called_by_hand():
    # Here the constructor runs on the event loop.
    users = get_users(None)  # Noncompliant {{"get_users()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: app/services.py:27, app/services.py:12
    return users.load(1)  # Noncompliant {{"users.load()" blocks the event loop: it calls "sqlalchemy.orm.Session.get".}}
    # Path: app/services.py:15


async def dependency_called_by_hand():
    return blocking_dependency()  # Noncompliant {{"blocking_dependency()" blocks the event loop: it calls "requests.get".}}
    # Path: app/services.py:41
