from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from orders.adapters import Mailer, SqlOrders
from orders.services import OrderService
from orders.settings import settings

router = APIRouter(prefix="/orders")
make_session = sessionmaker(create_engine("sqlite://"))


def get_session():
    with make_session() as session:
        yield session


def get_service(session: Annotated[Session, Depends(get_session)]) -> OrderService:
    return OrderService(SqlOrders(session), Mailer(settings))


Service = Annotated[OrderService, Depends(get_service)]


@router.post("/")
async def place(total: int, service: Service):
    return service.place(total)  # Noncompliant {{"service.place()" blocks the event loop: "smtplib.SMTP.send_message" is called 2 calls away.}}
    # Path: src/orders/services.py:19, src/orders/adapters/mail.py:18


@router.get("/total")
async def total(service: Service):
    return service.total()  # Noncompliant {{"service.total()" blocks the event loop: "sqlalchemy.orm.Session.scalars" is called 2 calls away.}}
    # Path: src/orders/services.py:23, src/orders/adapters/repositories.py:15


@router.get("/report")
async def report(service: Service):
    return await service.report()


@router.get("/sync-total")
def sync_total(service: Service):
    return service.total()
