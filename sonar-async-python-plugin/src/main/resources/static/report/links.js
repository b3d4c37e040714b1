// Addresses of SonarQube's own pages. Every part that comes from a project is encoded.

/**
 * A branch or a pull request, as parameters of pages and of the Web API; empty for the main branch.
 *
 * @typedef {{branch?: string, pullRequest?: string}} BranchQuery
 */

/**
 * @param {any} branchLike as SonarQube hands it to pages
 * @returns {BranchQuery}
 */
export function branchQuery(branchLike) {
  if (!branchLike) {
    return {};
  }
  if (typeof branchLike.key === 'string') {
    return { pullRequest: branchLike.key };
  }
  return branchLike.isMain || !branchLike.name ? {} : { branch: branchLike.name };
}

/**
 * The name of a branch or a pull request for people; empty when there is nothing to tell.
 *
 * @param {any} branchLike
 */
export function branchName(branchLike) {
  if (!branchLike) {
    return '';
  }
  return String(typeof branchLike.key === 'string' ? branchLike.key : (branchLike.name ?? ''));
}

export class Links {
  /**
   * @param {string} baseUrl the context of the server, often empty
   * @param {string} project its key
   * @param {BranchQuery} branch
   */
  constructor(baseUrl, project, branch) {
    this.baseUrl = baseUrl;
    this.project = project;
    this.branch = branch;
  }

  /** @param {string} key of an issue */
  issue(key) {
    return this.page('/project/issues', { id: this.project, open: key });
  }

  /** @param {string[]} rules with their repositories */
  issues(rules) {
    return this.page('/project/issues', {
      id: this.project,
      rules: rules.join(','),
      issueStatuses: 'OPEN,CONFIRMED',
    });
  }

  /**
   * @param {string} component key of a file
   * @param {number} [line]
   */
  code(component, line) {
    /** @type {Object<string, string>} */
    const query = { id: this.project, selected: component };
    if (line) {
      query.line = String(line);
    }
    return this.page('/code', query);
  }

  /** @param {string} rule with its repository */
  rule(rule) {
    return `${this.baseUrl}/coding_rules?${encoded({ open: rule, rule_key: rule })}`;
  }

  profiles() {
    return `${this.baseUrl}/profiles?language=py`;
  }

  projectProfiles() {
    return `${this.baseUrl}/project/quality_profiles?${encoded({ id: this.project })}`;
  }

  logIn() {
    const here = `${window.location.pathname}${window.location.search}`;
    return `${this.baseUrl}/sessions/new?${encoded({ return_to: here })}`;
  }

  /**
   * @param {string} path
   * @param {Object<string, string>} query
   */
  page(path, query) {
    return `${this.baseUrl}${path}?${encoded({ ...query, ...this.branch })}`;
  }
}

/** @param {Object<string, string>} query */
function encoded(query) {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
