/** What tests share: running checks on the frontend, fixtures, quick fixes. */
package dev.asyncpython.testing;
