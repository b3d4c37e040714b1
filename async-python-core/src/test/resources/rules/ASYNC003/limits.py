"""What the rule cannot see."""

from api import fetch, audit


async def FN_attribute_store(rows):
    # Filling attributes of the items is collecting too, but it often changes objects that others watch.
    for row in rows:
        row.user = await fetch(row.id)


async def FN_mixed_with_an_effect(rows, out):
    # The second await has an effect whose order may matter.
    for row in rows:
        out.append(await fetch(row))
        await audit(row)


async def FN_unknown_session(session, ids):
    # "session" may be an HTTP session, which accepts concurrent requests, or a database session, which does not.
    return [await fetch(session, i) for i in ids]


async def FP_service_with_order(service, keys):
    # Nothing in the name says that this service must be asked in order.
    return [await service.lookup(key) for key in keys]  # Noncompliant
