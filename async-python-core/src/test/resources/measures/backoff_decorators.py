import backoff
import stamina
import tenacity
from aiohttp_retry import ExponentialRetry, RetryClient
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff, NoBackoff
from tenacity import (
    AsyncRetrying,
    retry,
    stop_after_attempt,
    wait_exponential,
    wait_fixed,
    wait_random,
)
from tenacity.wait import wait_random_exponential as jittered

PATIENCE = wait_exponential(min=1, max=10)


@tenacity.retry(wait=tenacity.wait_exponential(multiplier=1, max=10))  # practice: backoff
async def with_module():
    pass


@retry(stop=stop_after_attempt(3), wait=wait_fixed(1) + wait_exponential())  # practice: backoff
async def with_sum():
    pass


@retry(wait=jittered())  # practice: backoff
async def with_alias():
    pass


@retry(wait=PATIENCE)  # practice: backoff
async def with_constant():
    pass


@backoff.on_exception(backoff.expo, OSError, max_tries=3)  # practice: backoff
async def with_backoff():
    pass


@stamina.retry(on=OSError, attempts=3)  # practice: backoff
async def with_stamina():
    pass


async def with_contexts(call):
    async for attempt in AsyncRetrying(wait=wait_exponential()):  # practice: backoff, async_iterator_used
        with attempt:
            await call()
    async for attempt in stamina.retry_context(on=OSError):  # practice: backoff, async_iterator_used
        with attempt:
            await call()


def clients():
    options = ExponentialRetry(attempts=3)  # practice: backoff
    return RetryClient(retry_options=options), Redis(retry=Retry(ExponentialBackoff(), 3))  # practice: backoff


@retry(wait=wait_exponential())
def synchronous():
    pass


@backoff.on_exception(backoff.expo, OSError)
def synchronous_too():
    for attempt in stamina.retry_context(on=OSError):
        with attempt:
            pass


@retry
async def at_once():
    pass


@retry(wait=wait_fixed(1))
async def regular():
    pass


@retry(wait=wait_random(1, 3))
async def at_random():
    pass


@backoff.on_exception(backoff.constant, OSError)
async def constant():
    return Retry(NoBackoff(), 3)


shared = retry(wait=wait_exponential())


@shared
async def FN_named_decorator():
    pass
