from celery import shared_task

from portal.remote import load


@shared_task
def refresh(key):
    return load(key)


@shared_task(bind=True)
def refresh_bound(self, key):
    return load(key)


async def schedule(key):
    refresh.delay(key)
    refresh_bound.apply_async((key,))
