from sqlalchemy import select
from sqlalchemy.orm import Session

from orders.domain import Order, OrderRepository


class SqlOrders(OrderRepository):
    def __init__(self, session: Session):
        self.session = session

    def get(self, identifier):
        return self.session.get(Order, identifier)

    def all(self):
        return self.session.scalars(select(Order)).all()

    def add(self, order):
        self.session.add(order)
