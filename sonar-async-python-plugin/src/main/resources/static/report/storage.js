// What the page remembers in this browser. A browser may forbid it: then nothing is remembered.

const PREFIX = 'asyncpython.report.';

/** @param {string} name */
export function recall(name) {
  try {
    return window.localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    window.localStorage.setItem(PREFIX + name, value);
  } catch {
    // Full or forbidden.
  }
}

/**
 * What was ticked in the list of a project's branch: how many findings there were by then.
 *
 * @param {string} name
 * @returns {Object<string, number>}
 */
export function recallCounts(name) {
  const counts = Object.create(null);
  try {
    const stored = JSON.parse(recall(name) ?? '{}');
    for (const [key, count] of Object.entries(stored ?? {})) {
      if (typeof count === 'number') {
        counts[key] = count;
      }
    }
  } catch {
    // Written by something else.
  }
  return counts;
}
