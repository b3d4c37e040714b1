"""Calls of real projects that must stay as they are."""

import asyncio

from api import warm, send_request, wait_for_stop


class Pool:
    async def existing_tasks(self, pending_writes):
        # Nothing says what these tasks do with their errors.
        await asyncio.gather(*self._tasks)
        await asyncio.gather(*self._tasks.values())
        await asyncio.gather(*pending_writes)
        await asyncio.gather(*[w for w in pending_writes if w is not None])

    async def seen_by_wait_first(self, workers):
        futures = [asyncio.ensure_future(w) for w in workers]
        await asyncio.wait(futures)
        await asyncio.gather(*futures)

    async def requests(self, brokers):
        futures = []
        for broker in brokers:
            futures.append(send_request(broker))
        return await asyncio.gather(*futures)

    async def until_the_end(self, servers):
        await asyncio.gather(*(s.finished() for s in servers))
        await asyncio.gather(*(s.wait_closed() for s in servers))

    async def wait_for_signals(self, servers):
        await asyncio.gather(*(wait_for_stop(s) for s in servers))

    async def shutdown(self):
        # The lines after it do not run when one connection cannot be shut down.
        await asyncio.gather(*(c.shutdown() for c in self.connections))  # Noncompliant
        self.connections.clear()


class Worker:
    async def add_plugin(self, plugin, catch_errors=True):
        if plugin.name in self.plugins:
            await self.remove_plugin(plugin)
        try:
            await plugin.setup(self)
        except Exception as error:
            if not catch_errors:
                raise
            return error

    async def remove_plugin(self, plugin):
        try:
            await plugin.teardown(self)
        except Exception as error:
            return error

    async def add_plugins(self, plugins):
        await asyncio.gather(*(self.add_plugin(p) for p in plugins))
