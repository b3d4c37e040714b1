// Reads all issues of a search, although the Web API shows no more than the first 10,000 of each.

/** @typedef {import('./api.js').Api} Api */

/** The Web API's own limits. */
const PAGE = 500;
const REACHABLE = 10_000;

/**
 * @template T
 * @typedef {Object} Found
 * @property {T[]} issues what was made of each
 * @property {number} total how many there are, those that cannot be reached too
 */

/**
 * Reads the issues of a search. Each is turned into what is kept as soon as it comes: the answers
 * are large, and one long calculation at the end would freeze the page.
 *
 * @template T
 * @param {Api} api
 * @param {Object<string, string | number>} query for `api/issues/search`; has `rules`
 * @param {(issue: any) => T} keep
 * @param {(read: number, total: number) => void} progress
 * @returns {Promise<Found<T>>}
 */
export async function readIssues(api, query, keep, progress) {
  const reader = new Reader(api, keep, progress);
  const total = await reader.read(query, 0);
  return { issues: [...reader.issues.values()], total };
}

/** How a search that is too large is parted: by rule, then by severity, then by folder. */
const PARTS = [
  { facet: 'rules', parameter: 'rules' },
  { facet: 'severities', parameter: 'severities' },
  { facet: 'directories', parameter: 'directories' },
];

/** @template T */
class Reader {
  /**
   * @param {Api} api
   * @param {(issue: any) => T} keep
   * @param {(read: number, total: number) => void} progress
   */
  constructor(api, keep, progress) {
    this.api = api;
    this.keep = keep;
    this.progress = progress;
    this.expected = 0;
    /**
     * By key: an issue that moves from one page to the next while we read is taken once.
     *
     * @type {Map<string, T>}
     */
    this.issues = new Map();
  }

  /**
   * @param {Object<string, string | number>} query
   * @param {number} level of {@link PARTS} to use next
   * @returns {Promise<number>} how many there are
   */
  async read(query, level) {
    const part = PARTS[level];
    const first = await this.page(query, 1, part ? { facets: part.facet } : {});
    const total = first.paging?.total ?? first.total ?? 0;
    this.expected = Math.max(this.expected, total);
    if (total > REACHABLE && part) {
      for (const value of facetValues(first, part.facet, query[part.parameter])) {
        await this.read({ ...query, [part.parameter]: value }, level + 1);
      }
      return total;
    }
    this.take(first);
    const pages = [];
    for (let page = 2; page <= pagesOf(Math.min(total, REACHABLE)); page++) {
      pages.push(this.page(query, page, {}).then((answer) => this.take(answer)));
    }
    // What cannot be reached from the first one can be from the last one, as far again.
    for (let page = 1; page <= pagesOf(Math.min(total - REACHABLE, REACHABLE)); page++) {
      pages.push(this.page(query, page, { asc: 'false' }).then((answer) => this.take(answer)));
    }
    await Promise.all(pages);
    return total;
  }

  /**
   * @param {Object<string, string | number>} query
   * @param {number} page
   * @param {Object<string, string>} more
   */
  page(query, page, more) {
    return this.api.get('api/issues/search', {
      ...query,
      ps: PAGE,
      p: page,
      s: 'FILE_LINE',
      ...more,
    });
  }

  /** @param {any} answer */
  take(answer) {
    for (const issue of answer.issues) {
      if (!this.issues.has(issue.key)) {
        this.issues.set(issue.key, this.keep(issue));
      }
    }
    this.progress(this.issues.size, this.expected);
  }
}

/** @param {number} count */
function pagesOf(count) {
  return Math.max(0, Math.ceil(count / PAGE));
}

/**
 * The values by which a search can be parted. SonarQube counts those too that the search does not
 * ask for, so that a person could add them.
 *
 * @param {any} answer
 * @param {string} facet
 * @param {string | number | undefined} asked
 * @returns {string[]}
 */
function facetValues(answer, facet, asked) {
  const wanted = asked === undefined ? null : new Set(String(asked).split(','));
  const found = (answer.facets ?? []).find((/** @type {any} */ f) => f.property === facet);
  return (found?.values ?? [])
    .filter((/** @type {any} */ value) => value.count > 0 && value.val !== '')
    .map((/** @type {any} */ value) => String(value.val))
    .filter((/** @type {string} */ value) => wanted === null || wanted.has(value));
}
