// How rules and findings are named.

/**
 * @typedef {import('./model.js').Rule} Rule
 * @typedef {import('./texts.js').Texts} Texts
 * @typedef {'CALL' | 'IMPACT' | 'MESSAGE'} Detail what a rule's table says beside the place
 */

/** Other rules show the message: it differs from finding to finding. */
const DETAILS = /** @type {Object<string, Detail>} */ ({
  ASYNC001: 'CALL',
  ASYNC002: 'CALL',
  ASYNC003: 'IMPACT',
});

/**
 * @param {string} rule
 * @returns {Detail}
 */
export function detailOf(rule) {
  return DETAILS[rule] ?? 'MESSAGE';
}

/**
 * A few words for a rule; its title when it has none; empty for a rule that is not known.
 *
 * @param {string} rule
 * @param {Map<string, Rule>} rules
 * @param {Texts} texts
 */
export function ruleName(rule, rules, texts) {
  return texts.has(`${rule}.name`)
    ? texts.get(`${rule}.name`)
    : (rules.get(rule)?.title[texts.language] ?? '');
}
