package dev.asyncpython.persistence;

/** What reading gives: the facts, or why there are none. */
public sealed interface Restored permits SavedFacts, Rejection {}
