// All that is known of a project's branch at one time, and what follows from it.

import { LEVELS, counts, groups } from './model.js';
import { BLOCKING_RULE, replacements } from './replacements.js';
import { recallCounts, remember } from './storage.js';
import { isDone, todoList } from './todo.js';

/**
 * @typedef {import('./load.js').Analysis} Analysis
 * @typedef {import('./load.js').Measures} Measures
 * @typedef {import('./load.js').PracticeFile} PracticeFile
 * @typedef {import('./model.js').Finding} Finding
 * @typedef {import('./model.js').Rule} Rule
 * @typedef {import('./texts.js').Texts} Texts
 *
 * @typedef {Object} PracticeCount
 * @property {string} code
 * @property {number} count
 * @property {PracticeFile[]} files those with most occurrences
 * @property {number} others how many more files
 *
 * @typedef {Object} Facts
 * @property {string} projectKey
 * @property {string} projectName
 * @property {string} branchName
 * @property {Measures} measures
 * @property {Analysis[]} history the oldest first
 * @property {Finding[]} findings
 * @property {number} unreachable findings that the Web API does not give
 * @property {PracticeCount[]} practices those that were seen
 * @property {Map<string, Rule>} rules
 * @property {import('./replacements.js').Data} data
 */

const RATINGS = 'ABCDE';

/**
 * The letter of a rating.
 *
 * @param {number | undefined} value
 */
export function letter(value) {
  return value === undefined ? '' : (RATINGS[value - 1] ?? '');
}

export class Report {
  /** @param {Facts} facts */
  constructor(facts) {
    this.projectKey = facts.projectKey;
    this.projectName = facts.projectName;
    this.branchName = facts.branchName;
    this.values = facts.measures.values;
    this.hasNewCode = facts.measures.hasNewCode;
    this.history = facts.history;
    this.findings = facts.findings;
    this.unreachable = facts.unreachable;
    this.practices = facts.practices;
    this.rules = facts.rules;
    this.analysedAt = facts.history.at(-1)?.date;
    this.rating = letter(this.values.async_rating);
    this.groups = groups(this.findings);
    this.counts = counts(this.findings);
    this.newCounts = counts(this.findings, (finding) => finding.isNew);
    this.replacements = replacements(
      this.findings.filter((finding) => finding.rule === BLOCKING_RULE),
      facts.data,
    );
    this.memory = `todo:${this.projectKey}:${this.branchName}`;
    this.ticked = recallCounts(this.memory);
  }

  /**
   * Whether issues changed since the last analysis: the lists are live, the measures are not.
   */
  get differs() {
    const measured = LEVELS.map((level) => this.values[`async_${level}s`] ?? 0);
    return (
      this.unreachable === 0 && LEVELS.some((level, index) => this.counts[level] !== measured[index])
    );
  }

  /**
   * What to do, and whether it was ticked.
   *
   * @param {Texts} texts
   */
  todo(texts) {
    return todoList(this.groups, this.rules, texts).map((item) => ({
      item,
      done: isDone(item, this.ticked),
    }));
  }

  /**
   * Remembers that an item was ticked, or not any more.
   *
   * @param {import('./todo.js').Todo} item
   * @param {boolean} done
   */
  tick(item, done) {
    if (done) {
      this.ticked[item.id] = item.count;
    } else {
      delete this.ticked[item.id];
    }
    remember(this.memory, JSON.stringify(this.ticked));
  }
}
