// SonarQube's Web API, called with the session of the person who looks: what that person may not
// see, the page does not get.

/**
 * Why something could not be read: `session` (not logged in any more, or not at all), `forbidden`,
 * `missing` (no such project, branch or metric, or not for this person), `network`, `server`.
 *
 * @typedef {'session' | 'forbidden' | 'missing' | 'network' | 'server'} Problem
 */

export class ApiError extends Error {
  /**
   * @param {Problem} problem
   * @param {string} message what the server said; may be empty
   */
  constructor(problem, message) {
    super(message);
    this.problem = problem;
  }
}

/** Requests that run at the same time. */
const PARALLEL = 3;

/** @type {Object<number, Problem>} */
const PROBLEMS = { 401: 'session', 403: 'forbidden', 404: 'missing' };

export class Api {
  /**
   * @param {string} baseUrl the context of the server, often empty
   * @param {AbortSignal} signal ends all requests
   */
  constructor(baseUrl, signal) {
    this.baseUrl = baseUrl;
    this.signal = signal;
    this.running = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
  }

  /**
   * Reads.
   *
   * @param {string} path for example `api/issues/search`
   * @param {Object<string, string | number>} query
   * @returns {Promise<any>}
   */
  async get(path, query) {
    if (this.running >= PARALLEL) {
      await new Promise((resolve) => this.waiting.push(() => resolve(undefined)));
    }
    this.running++;
    try {
      return await this.fetch(path, query);
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  /**
   * @param {string} path
   * @param {Object<string, string | number>} query
   */
  async fetch(path, query) {
    const parameters = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    );
    let response;
    try {
      response = await fetch(`${this.baseUrl}/${path}?${parameters}`, {
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
        signal: this.signal,
      });
    } catch (error) {
      if (this.signal.aborted) {
        throw error;
      }
      throw new ApiError('network', '');
    }
    if (!response.ok) {
      throw new ApiError(PROBLEMS[response.status] ?? 'server', await said(response));
    }
    return response.json();
  }
}

/** @param {Response} response */
async function said(response) {
  try {
    const body = await response.json();
    return body.errors.map((/** @type {any} */ error) => String(error.msg)).join(' ');
  } catch {
    return `HTTP ${response.status}`;
  }
}

/**
 * Reads one of the page's own files.
 *
 * @param {string} name for example `texts.en.json`
 * @param {AbortSignal} signal
 * @returns {Promise<any>}
 */
export async function own(name, signal) {
  let response;
  try {
    response = await fetch(new URL(name, import.meta.url), { credentials: 'same-origin', signal });
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    throw new ApiError('network', name);
  }
  if (!response.ok) {
    throw new ApiError('server', `${name}: HTTP ${response.status}`);
  }
  return response.json();
}
