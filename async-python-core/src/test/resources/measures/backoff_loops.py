import asyncio
import math
import random
from asyncio import sleep as pause

import anyio


async def by_power(call):
    for attempt in range(5):  # practice: backoff
        try:
            return await call()
        except OSError:
            await asyncio.sleep(2**attempt)


async def by_power_with_jitter(call, cap):
    attempt = 0
    while True:  # practice: backoff
        try:
            async with call() as result:  # practice: async_context_manager_used
                return result
        except OSError:
            attempt += 1
        await pause(min(cap, 0.1 * 2**attempt) + random.random())


async def by_shift_and_function(call):
    for attempt, url in enumerate("abc"):  # practice: backoff
        try:
            return await call(url)
        except OSError:
            await anyio.sleep(1 << attempt)
    for attempt in range(3):  # practice: backoff
        try:
            return await call(1)
        except OSError:
            await asyncio.sleep(math.pow(2, attempt))
    for attempt in range(3):  # practice: backoff
        try:
            return await call(1)
        except OSError:
            await asyncio.sleep(pow(2, exp=attempt))


async def by_doubling(call):
    delay = 1
    while True:  # practice: backoff
        try:
            return await call()
        except OSError:
            await asyncio.sleep(delay)
            delay *= 2


async def by_doubling_up_to(call, cap):
    delay = 1
    for _ in range(5):  # practice: backoff
        try:
            return await call()
        except OSError:
            pass
        await asyncio.sleep(random.uniform(0, delay))
        delay = min(delay * 2, cap)


class Connection:
    delay = 1.0
    failures = 0

    async def connect(self, call):
        while True:  # practice: backoff
            try:
                return await call()
            except OSError:
                await asyncio.sleep(self.delay)
                self.delay = min(60.0, self.delay * 1.5)

    async def reconnect(self, call):
        while True:  # practice: backoff
            try:
                return await call()
            except OSError:
                self.failures += 1
                wait = 2**self.failures
                jittered = wait + random.random()
                await asyncio.sleep(jittered)

    def pause(self, attempt):
        return min(30, 2**attempt)

    async def with_helper(self, call):
        for attempt in range(5):  # practice: backoff
            try:
                return await call()
            except OSError:
                await asyncio.sleep(self.pause(attempt))


async def not_exponential(call, delay, power):
    for attempt in range(5):
        try:
            return await call()
        except OSError:
            await asyncio.sleep(delay)
    for attempt in range(5):
        try:
            return await call()
        except OSError:
            await asyncio.sleep(delay * attempt)
    for attempt in range(5):
        try:
            return await call()
        except OSError:
            await asyncio.sleep(2**power)
    for attempt in range(5):
        try:
            return await call()
        except OSError:
            await asyncio.sleep(delay)
            delay *= 0.5
    for attempt in range(5):
        try:
            return await call()
        except OSError:
            await asyncio.sleep(delay)
            delay += 1


async def no_retry(call, delay):
    while not call():
        await asyncio.sleep(delay)
        delay *= 2
    while True:
        try:
            await asyncio.sleep(delay)
            delay *= 2
        except asyncio.CancelledError:
            break
    try:
        await call()
    except OSError:
        await asyncio.sleep(2**delay)


async def polls_inside(call, items, delay):
    for item in items:
        try:
            await call(item)
        except OSError:
            pass
        while not item.done:
            await asyncio.sleep(delay)
            delay *= 2


async def FN_listed(call):
    for delay in (1, 2, 4, 8):
        try:
            return await call()
        except OSError:
            await asyncio.sleep(delay)


async def FN_event(call, stop, delay):
    while True:
        try:
            return await call()
        except OSError:
            await asyncio.wait_for(stop.wait(), delay)  # practice: timeout
            delay *= 2


async def FN_again(call, delay=1):
    try:
        return await call()
    except OSError:
        await asyncio.sleep(delay)
        return await FN_again(call, delay * 2)
