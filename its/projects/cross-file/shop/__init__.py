"""A shop: what blocks the event loop stands in other files than the async functions."""
