// What the page shows, made of what the Web API says. No element, no request.

import { callPath, pathOf, quoted } from './flows.js';

/**
 * @typedef {'error' | 'warning' | 'info'} Level
 * @typedef {import('./flows.js').Step} Step
 *
 * @typedef {Object} Rule
 * @property {string} key
 * @property {{en: string, fr: string}} title
 * @property {string} severity of SonarQube
 * @property {string} family
 *
 * @typedef {Object} Finding
 * @property {string} key of the issue
 * @property {string} rule ours, without the repository
 * @property {string | null} builtin the rule of SonarSource that the finding is left to
 * @property {Level} level
 * @property {string} component key of the file
 * @property {string} path
 * @property {number} line
 * @property {string} message
 * @property {boolean} isNew
 * @property {Step[]} steps the call path; empty for a direct finding
 * @property {string} call what is called, as far as the message tells; else empty
 * @property {string} effect what that comes to at the end of the path; empty without a path
 *
 * @typedef {{rule: string, level: Level, findings: Finding[]}} Group
 * @typedef {{levels: Set<Level>, rule: string, path: string, newOnly: boolean}} Filters
 */

/** The worst first. */
export const LEVELS = /** @type {Level[]} */ (['error', 'warning', 'info']);

/** The flows of these explain: they are no call paths. */
const WITHOUT_PATH = new Set(['ASYNC003', 'ASYNC004', 'ASYNC005', 'ASYNC006']);

/**
 * The level of a severity, as the command line prints it.
 *
 * @param {string} severity of SonarQube
 * @returns {Level}
 */
export function levelOf(severity) {
  if (severity === 'BLOCKER' || severity === 'CRITICAL') {
    return 'error';
  }
  return severity === 'INFO' ? 'info' : 'warning';
}

/**
 * An issue of one of our rules.
 *
 * @param {any} issue as the Web API gives it
 * @param {string} project
 * @returns {Finding}
 */
export function ownFinding(issue, project) {
  const rule = issue.rule.slice(issue.rule.indexOf(':') + 1);
  const own = finding(issue, project, rule, levelOf(issue.severity));
  if (!WITHOUT_PATH.has(rule)) {
    own.steps = callPath(issue, project);
  }
  own.call = quoted(own.message)[0] ?? '';
  own.effect = quoted(own.steps.at(-1)?.message ?? '')[0] ?? '';
  return own;
}

/**
 * An issue of a rule of SonarSource that a finding of ours is left to.
 *
 * @param {any} issue as the Web API gives it
 * @param {string} project
 * @param {Deferred} deferred
 * @param {Map<string, Rule>} rules
 * @returns {Finding | null} null when no finding is left to it
 */
export function deferredFinding(issue, project, deferred, rules) {
  const builtin = issue.rule.slice(issue.rule.indexOf(':') + 1);
  const path = pathOf(issue.component, project);
  const rule = deferred.take(path, issue.line ?? 0, builtin);
  if (rule === undefined) {
    return null;
  }
  const left = finding(issue, project, rule, levelOf(rules.get(rule)?.severity ?? 'MAJOR'));
  left.builtin = builtin;
  return left;
}

/**
 * @param {any} issue
 * @param {string} project
 * @param {string} rule
 * @param {Level} level
 * @returns {Finding}
 */
function finding(issue, project, rule, level) {
  return {
    key: issue.key,
    rule,
    builtin: null,
    level,
    component: issue.component,
    path: pathOf(issue.component, project),
    line: issue.line ?? 0,
    message: issue.message ?? '',
    isNew: false,
    steps: [],
    call: '',
    effect: '',
  };
}

/** The measure `async_deferred_findings`: what was left to which rule of SonarSource, and where. */
export class Deferred {
  /** @param {string | undefined} json of the measure */
  constructor(json) {
    /** @type {Map<string, string[]>} our rules by place */
    this.places = new Map();
    /** @type {Set<string>} */
    this.builtins = new Set();
    const files = parsed(json);
    for (const [path, rows] of Object.entries(files)) {
      for (const [line, rule, builtin] of rows) {
        const place = placeOf(path, line, builtin);
        const rules = this.places.get(place) ?? [];
        rules.push(String(rule));
        this.places.set(place, rules);
        this.builtins.add(String(builtin));
      }
    }
  }

  /**
   * Our rule for one issue of a rule of SonarSource; each finding is handed out once.
   *
   * @param {string} path
   * @param {number} line
   * @param {string} builtin
   */
  take(path, line, builtin) {
    return this.places.get(placeOf(path, line, builtin))?.shift();
  }
}

/**
 * @param {string | undefined} json
 * @returns {Object<string, [number, string, string][]>}
 */
function parsed(json) {
  if (!json) {
    return {};
  }
  const value = JSON.parse(json);
  return value?.v === 1 ? (value.f ?? {}) : {};
}

/**
 * @param {string} path
 * @param {number} line
 * @param {string} builtin
 */
function placeOf(path, line, builtin) {
  return `${builtin}\n${line}\n${path}`;
}

/**
 * By place, as reports are sorted.
 *
 * @param {Finding[]} findings
 */
export function sorted(findings) {
  return findings.sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      a.line - b.line ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/**
 * The findings by level and rule: the worst level first, rules by key.
 *
 * @param {Finding[]} findings
 * @returns {Group[]}
 */
export function groups(findings) {
  /** @type {Map<string, Group>} */
  const byKey = new Map();
  for (const finding of findings) {
    const key = `${LEVELS.indexOf(finding.level)} ${finding.rule}`;
    let group = byKey.get(key);
    if (!group) {
      group = { rule: finding.rule, level: finding.level, findings: [] };
      byKey.set(key, group);
    }
    group.findings.push(finding);
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/**
 * @param {Finding[]} findings
 * @param {(finding: Finding) => boolean} [of]
 * @returns {Object<Level, number>}
 */
export function counts(findings, of = () => true) {
  const all = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    if (of(finding)) {
      all[finding.level]++;
    }
  }
  return all;
}

/** @returns {Filters} */
export function noFilters() {
  return { levels: new Set(LEVELS), rule: '', path: '', newOnly: false };
}

/**
 * @param {Finding[]} findings
 * @param {Filters} filters
 */
export function filtered(findings, filters) {
  const path = filters.path.trim().toLowerCase();
  return findings.filter(
    (finding) =>
      filters.levels.has(finding.level) &&
      (filters.rule === '' || finding.rule === filters.rule) &&
      (path === '' || finding.path.toLowerCase().includes(path)) &&
      (!filters.newOnly || finding.isNew),
  );
}

/**
 * How many findings have something in common, the most frequent first.
 *
 * @param {Finding[]} findings
 * @param {(finding: Finding) => string} keyOf empty for findings that do not count
 * @returns {{key: string, count: number, level: Level}[]} with the worst level of each
 */
export function tally(findings, keyOf) {
  /** @type {Map<string, {key: string, count: number, level: Level}>} */
  const all = new Map();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== '') {
      const one = all.get(key) ?? { key, count: 0, level: finding.level };
      one.count++;
      if (LEVELS.indexOf(finding.level) < LEVELS.indexOf(one.level)) {
        one.level = finding.level;
      }
      all.set(key, one);
    }
  }
  return [...all.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
