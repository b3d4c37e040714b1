"""Payments: the bank's functions under our name."""

from shop.billing.bank import charge, refund

__all__ = ["charge", "refund"]
