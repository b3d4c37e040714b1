"""Loops of real projects that must stay as they are, or gain nothing."""

import asyncio
from dataclasses import dataclass

import httpx

from api import fetch, embed, upload


async def hooks(callbacks, registry, names, event, out):
    for callback in callbacks:
        out.update(await callback(event))
    for callback in callbacks:
        out.update(await asyncio.shield(callback(event)))
    for name in names:
        handler = registry[name]
        out.append(await handler(name))
    for name in names:
        out.append(await registry[name](event))
    for name in names:
        out.append(await registry.find(name)(event))


async def strategies(binders, request, ctx):
    a = [await binder.get_parameter(request) for binder in binders]
    b = [await binder.get(ctx, 1) for binder in binders]
    return a, b


async def sources(providers, query):
    return [await provider.search(query) for provider in providers]  # Noncompliant


async def attachments(message):
    return [await attachment.read() for attachment in message.attachments]  # Noncompliant


async def iterators(iterables):
    return [await i.__anext__() for i in iterables]


async def computing_rather_than_waiting(parts, serializer, out):
    for part in parts:
        out.append(await part.as_bytes())
    for part in parts:
        out.append(await serializer.serialize_event(part))
    for part in parts:
        out.append(await serializer.async_transform(part))
    return [await serializer.to_string(p) for p in parts]


async def batches(ids, batch_iter, out):
    for batch in batch_iter(ids, 250):
        out.update(await fetch(batch))
    for id_chunk in batch_iter(ids, 250):
        out.update(await fetch(id_chunk))
    for batch_user_ids in batch_iter(ids, 250):
        out.update(await fetch(batch_user_ids))


async def known_call_on_batches(client: httpx.AsyncClient, batches, out):
    for batch in batches:
        out.append(await client.post("/embeddings", json=batch))  # Noncompliant


async def never_waits(specs, out):
    for spec in specs:
        out.append(await make_function(spec))
    for spec in specs:
        out.append(await call_make_function(spec))


async def call_make_function(spec):
    return await make_function(spec)


async def make_function(spec):
    async def function():
        return await fetch(spec)

    return function


async def walk(tree):
    return [await walk(child) for child in tree.children]


async def walk_node(tree):
    return [await walk_mapping(child) for child in tree.children]


async def walk_mapping(tree):
    await fetch(tree)
    return await walk_node(tree)


async def a_setting_decides(enabled, batches, items):
    if enabled:
        results = await asyncio.gather(*[embed(i) for i in items])
    else:
        results = []
        for i in items:
            results.append(await embed(i))
    return results


async def the_known_call_is_reported(client: httpx.AsyncClient, headers_of, items, out):
    for item in items:
        headers = await headers_of(item)
        response = await client.get(item.url, headers=headers)  # Noncompliant {{Each call to "client.get" waits for the answer to the previous one. Run them concurrently with "TaskGroup" or "gather()", bounded by a "Semaphore": results keep their order, errors surface differently.}}
        out.append(response)


async def and_of_effects(servers):
    changed = True
    for server in servers:
        changed &= await server.unbind(server.address)
    return changed


async def mostly_at_hand(store, users):
    return {user: await store.get_cached_devices(user) for user in users}


async def calls_with_unknown_effects(client, runner, tool_calls):
    a = [await client.call_tool(c) for c in tool_calls]
    b = [await runner.run(c) for c in tool_calls]
    return a, b
