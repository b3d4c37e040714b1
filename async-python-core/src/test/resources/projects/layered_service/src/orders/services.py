from __future__ import annotations

from typing import TYPE_CHECKING

from orders.domain import Order, OrderRepository

if TYPE_CHECKING:
    from orders.adapters import Mailer


class OrderService:
    def __init__(self, orders: OrderRepository, mailer: Mailer):
        self._orders = orders
        self._mailer = mailer

    def place(self, total):
        order = Order(total)
        self._orders.add(order)
        self._mailer.send(f"{total}")
        return order

    def total(self):
        return sum(order.total for order in self._orders.all())

    def price(self, order: Order):
        return order.discounted(10)

    async def report(self):
        return self.total()  # Noncompliant {{"self.total()" blocks the event loop: "sqlalchemy.orm.Session.scalars" is called 2 calls away.}}
        # Path: src/orders/services.py:23, src/orders/adapters/repositories.py:15
