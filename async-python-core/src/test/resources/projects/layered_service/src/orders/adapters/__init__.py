from .mail import Mailer
from .repositories import SqlOrders

__all__ = ["Mailer", "SqlOrders"]
