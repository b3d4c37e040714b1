// Reads all that the page shows: few requests, large pages.

import { readIssues } from './issues.js';
import { Deferred, deferredFinding, ownFinding, sorted } from './model.js';

/**
 * @typedef {import('./api.js').Api} Api
 * @typedef {import('./model.js').Finding} Finding
 * @typedef {import('./model.js').Rule} Rule
 * @typedef {{key: string, branch: import('./links.js').BranchQuery}} Target
 *
 * @typedef {Object} Measures
 * @property {Object<string, number>} values by metric
 * @property {Deferred} deferred
 * @property {boolean} hasNewCode whether SonarQube knows what is new
 *
 * @typedef {{date: Date, values: Object<string, number>}} Analysis
 * @typedef {{findings: Finding[], unreachable: number}} Findings
 * @typedef {{path: string, component: string, count: number}} PracticeFile
 */

export const PRACTICES = [
  'gather',
  'task_group',
  'async_context_manager_defined',
  'async_context_manager_used',
  'async_iterator_defined',
  'async_iterator_used',
  'semaphore',
  'timeout',
  'backoff',
  'offloading',
  'kept_task',
];

export const TREND = ['async_errors', 'async_warnings', 'async_infos', 'async_findings', 'async_rating'];

const METRICS = [
  'async_functions',
  'async_awaits',
  'async_code_share',
  'async_findings',
  'async_errors',
  'async_warnings',
  'async_infos',
  'async_rating',
  'async_blocking',
  'async_blocking_direct',
  'async_blocking_transitive',
  'async_forgotten_awaits',
  'async_lost_tasks',
  'async_error_handling',
  'async_loops',
  ...PRACTICES.map((practice) => `async_practice_${practice}`),
];

const DEFERRED = 'async_deferred_findings';
const OPEN = 'OPEN,CONFIRMED';
const MOST_ANALYSES = 1000;
const PRACTICE_FILES = 3;

/**
 * The measures of the last analysis.
 *
 * @param {Api} api
 * @param {Target} target
 * @returns {Promise<Measures>}
 */
export async function readMeasures(api, target) {
  const answer = await api.get('api/measures/component', {
    component: target.key,
    ...target.branch,
    metricKeys: [...METRICS, DEFERRED].join(','),
    additionalFields: 'period',
  });
  /** @type {Object<string, number>} */
  const values = {};
  let deferred;
  for (const measure of answer.component?.measures ?? []) {
    if (measure.metric === DEFERRED) {
      deferred = measure.value;
    } else if (measure.value !== undefined) {
      values[measure.metric] = Number(measure.value);
    }
  }
  return {
    values,
    deferred: new Deferred(deferred),
    hasNewCode: answer.period !== undefined || target.branch.pullRequest !== undefined,
  };
}

/**
 * The analyses so far, the oldest first; at most the last {@link MOST_ANALYSES}.
 *
 * @param {Api} api
 * @param {Target} target
 * @returns {Promise<Analysis[]>}
 */
export async function readHistory(api, target) {
  const query = {
    component: target.key,
    ...target.branch,
    metrics: TREND.join(','),
    ps: MOST_ANALYSES,
  };
  let answer = await api.get('api/measures/search_history', query);
  const total = answer.paging?.total ?? 0;
  if (total > MOST_ANALYSES) {
    const last = Math.ceil(total / MOST_ANALYSES);
    answer = await api.get('api/measures/search_history', { ...query, p: last });
  }
  /** @type {Map<string, Analysis>} */
  const analyses = new Map();
  for (const measure of answer.measures ?? []) {
    for (const { date, value } of measure.history ?? []) {
      const analysis = analyses.get(date) ?? { date: new Date(date), values: {} };
      if (value !== undefined) {
        analysis.values[measure.metric] = Number(value);
      }
      analyses.set(date, analysis);
    }
  }
  return [...analyses.values()].sort((a, b) => a.date.getTime() - b.date.getTime());
}

/**
 * All open findings, those that are left to rules of SonarSource too.
 *
 * @param {Api} api
 * @param {Target} target
 * @param {Measures} measures
 * @param {{repository: string, rules: Rule[]}} known
 * @param {(read: number, total: number) => void} progress
 * @returns {Promise<Findings>}
 */
export async function readFindings(api, target, measures, known, progress) {
  const rules = new Map(known.rules.map((rule) => [rule.key, rule]));
  const own = known.rules.map((rule) => `${known.repository}:${rule.key}`);
  const builtins = [...measures.deferred.builtins].map((key) => `python:${key}`);
  const query = { components: target.key, ...target.branch, issueStatuses: OPEN };
  const ours = await readIssues(
    api,
    { ...query, rules: own.join(',') },
    (issue) => ownFinding(issue, target.key),
    progress,
  );
  const theirs = await readSome(api, query, builtins, (issue) =>
    deferredFinding(issue, target.key, measures.deferred, rules),
  );
  const findings = [...ours.issues, ...theirs.issues.filter((finding) => finding !== null)];
  if (findings.length > 0 && measures.hasNewCode) {
    const onNewCode = { ...query, inNewCodePeriod: 'true' };
    const found = await readSome(api, onNewCode, [...own, ...builtins], (issue) => issue.key);
    const keys = new Set(found.issues);
    for (const finding of findings) {
      finding.isNew = keys.has(finding.key);
    }
  }
  return {
    findings: sorted(findings),
    unreachable: ours.total - ours.issues.length + (theirs.total - theirs.issues.length),
  };
}

/**
 * @template T
 * @param {Api} api
 * @param {Object<string, string>} query
 * @param {string[]} rules none: there is nothing to ask for
 * @param {(issue: any) => T} keep
 * @returns {Promise<import('./issues.js').Found<T>>}
 */
function readSome(api, query, rules, keep) {
  return rules.length === 0
    ? Promise.resolve({ issues: [], total: 0 })
    : readIssues(api, { ...query, rules: rules.join(',') }, keep, () => undefined);
}

/**
 * The files with most occurrences of a practice.
 *
 * @param {Api} api
 * @param {Target} target
 * @param {string} practice
 * @returns {Promise<{files: PracticeFile[], others: number}>}
 */
export async function readPracticeFiles(api, target, practice) {
  const metric = `async_practice_${practice}`;
  const answer = await api.get('api/measures/component_tree', {
    component: target.key,
    ...target.branch,
    metricKeys: metric,
    strategy: 'leaves',
    qualifiers: 'FIL',
    s: 'metric',
    metricSort: metric,
    metricSortFilter: 'withMeasuresOnly',
    asc: 'false',
    ps: 100,
  });
  const files = [];
  for (const component of answer.components ?? []) {
    const count = Number(component.measures?.[0]?.value ?? 0);
    if (count > 0) {
      files.push({ path: component.path ?? component.name, component: component.key, count });
    }
  }
  const beyond = Math.max(0, (answer.paging?.total ?? 0) - 100);
  return {
    files: files.slice(0, PRACTICE_FILES),
    others: Math.max(0, files.length - PRACTICE_FILES) + beyond,
  };
}
