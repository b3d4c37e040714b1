"""A small bookshop: what async code looks like when it is right, and when it is not."""
