"""Deferreds: neither gather() nor a TaskGroup runs them."""

from twisted.internet import defer


async def load(store, keys):
    return [await store.find(key) for key in keys]
