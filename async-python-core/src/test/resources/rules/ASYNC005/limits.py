"""What the rule cannot see."""

import asyncio

from api import warm, safe_elsewhere


async def FP_children_that_never_raise_in_another_file(items):
    # safe_elsewhere() handles its errors, but this file does not show it.
    await asyncio.gather(*[safe_elsewhere(i) for i in items])  # Noncompliant


async def FN_handler_for_cancellation_only(items):
    # A handler is taken for a policy, whatever it catches.
    try:
        await asyncio.gather(*[warm(i) for i in items])
    except asyncio.CancelledError:
        raise


async def handles_one_error(item):
    try:
        await warm(item)
    except ValueError:
        return None


async def FN_children_that_handle_one_error(items):
    # Which errors a child expects is taken for its author's policy.
    await asyncio.gather(*[handles_one_error(i) for i in items])
