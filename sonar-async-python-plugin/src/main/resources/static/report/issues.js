// Reads all issues of a search, although the Web API shows no more than the first 10,000 of each.

/** @typedef {import('./api.js').Api} Api */

/** The Web API's own limits. */
const PAGE = 500;
const REACHABLE = 10_000;

/**
 * @typedef {Object} Found
 * @property {any[]} issues as the Web API gives them
 * @property {number} total how many there are, those that cannot be reached too
 */

/**
 * Reads the issues of a search.
 *
 * @param {Api} api
 * @param {Object<string, string | number>} query for `api/issues/search`; has `rules`
 * @param {(read: number, total: number) => void} progress
 * @returns {Promise<Found>}
 */
export async function readIssues(api, query, progress) {
  const reader = new Reader(api, progress);
  const total = await reader.read(query, 0);
  return { issues: [...reader.issues.values()], total };
}

/** How a search that is too large is parted: by rule, then by severity, then by folder. */
const PARTS = [
  { facet: 'rules', parameter: 'rules' },
  { facet: 'severities', parameter: 'severities' },
  { facet: 'directories', parameter: 'directories' },
];

class Reader {
  /**
   * @param {Api} api
   * @param {(read: number, total: number) => void} progress
   */
  constructor(api, progress) {
    this.api = api;
    this.progress = progress;
    this.expected = 0;
    /** By key: an issue that moves from one page to the next while we read is taken once. */
    this.issues = new Map();
  }

  /**
   * @param {Object<string, string | number>} query
   * @param {number} level of {@link PARTS} to use next
   * @returns {Promise<number>} how many there are
   */
  async read(query, level) {
    const part = PARTS[level];
    const first = await this.page(query, 1, part ? part.facet : undefined);
    const total = first.paging?.total ?? first.total ?? 0;
    this.expected = Math.max(this.expected, total);
    if (total > REACHABLE && part) {
      const values = facetValues(first, part.facet);
      if (values.length > 1 || PARTS[level + 1]) {
        for (const value of values) {
          await this.read({ ...query, [part.parameter]: value }, level + 1);
        }
        return total;
      }
    }
    this.take(first);
    const pages = Math.ceil(Math.min(total, REACHABLE) / PAGE);
    const others = [];
    for (let page = 2; page <= pages; page++) {
      others.push(this.page(query, page, undefined).then((answer) => this.take(answer)));
    }
    await Promise.all(others);
    return total;
  }

  /**
   * @param {Object<string, string | number>} query
   * @param {number} page
   * @param {string | undefined} facet
   */
  page(query, page, facet) {
    return this.api.get('api/issues/search', {
      ...query,
      ps: PAGE,
      p: page,
      s: 'FILE_LINE',
      ...(facet ? { facets: facet } : {}),
    });
  }

  /** @param {any} answer */
  take(answer) {
    for (const issue of answer.issues) {
      this.issues.set(issue.key, issue);
    }
    this.progress(this.issues.size, this.expected);
  }
}

/**
 * @param {any} answer
 * @param {string} facet
 * @returns {string[]}
 */
function facetValues(answer, facet) {
  const found = (answer.facets ?? []).find((/** @type {any} */ f) => f.property === facet);
  return (found?.values ?? [])
    .filter((/** @type {any} */ value) => value.count > 0 && value.val !== '')
    .map((/** @type {any} */ value) => String(value.val));
}
