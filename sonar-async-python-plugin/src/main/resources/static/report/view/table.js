// One rule's findings: where, what is called, how it is reached, how it is corrected.

import { el, show } from '../dom.js';
import { BLOCKING_RULE, labels, shownCall } from '../replacements.js';
import { detailOf, ruleName } from '../words.js';
import { heading } from './parts.js';
import { callPathDrawing } from './path.js';

/**
 * @typedef {import('../model.js').Finding} Finding
 * @typedef {import('../model.js').Group} Group
 * @typedef {import('../page.js').Page} Page
 * @typedef {import('../report.js').Report} Report
 * @typedef {import('../texts.js').Texts} Texts
 */

/** Rows at first, and more with each click. */
const FIRST = 10;
const MORE = 50;
const MOST_REPLACEMENTS = 6;

/**
 * @param {Page} page
 * @param {Report} report
 * @param {Group} group
 */
export function ruleTable(page, report, group) {
  const texts = page.current;
  const name = ruleName(group.rule, report.rules, texts);
  const title = report.rules.get(group.rule)?.title[texts.language] ?? '';
  const id = `rule-${group.rule}-${group.level}`;
  const body = el('tbody', {});
  const more = el('div', { class: 'more' });
  const shown = Math.max(FIRST, page.rows.get(id) ?? 0);
  body.append(...group.findings.slice(0, shown).map((finding) => row(page, finding)));
  offerMore(page, group, id, body, more);
  return el(
    'article',
    { class: group.level, 'aria-labelledby': `async-report-${id}`, 'data-rule': group.rule },
    heading(
      id,
      'h3',
      el('span', { class: 'key' }, group.rule),
      name && [el('span', { class: 'dash' }, ' - '), name],
      ' ',
      el('span', { class: 'count' }, texts.get('issues', group.findings.length)),
    ),
    el(
      'p',
      { class: 'title' },
      title && title !== name && `${title} `,
      el(
        'a',
        { href: page.links.rule(`async-python:${group.rule}`) },
        texts.get('rule.page', group.rule),
      ),
    ),
    el(
      'table',
      { class: 'issues' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col', class: 'file' }, texts.get('label.file')),
          el('th', { scope: 'col', class: 'number' }, texts.get('label.line')),
          el('th', { scope: 'col' }, texts.get(`detail.${detailOf(group.rule)}`)),
        ),
      ),
      body,
    ),
    more,
    correction(report, group, texts),
  );
}

/**
 * @param {Page} page
 * @param {Group} group
 * @param {string} id
 * @param {HTMLElement} body
 * @param {HTMLElement} more
 */
function offerMore(page, group, id, body, more) {
  const texts = page.current;
  const left = group.findings.length - body.childElementCount;
  if (left <= 0) {
    show(more);
    return;
  }
  const next = Math.min(MORE, left);
  show(
    more,
    el(
      'button',
      {
        type: 'button',
        class: 'button',
        onclick: () => {
          const from = body.childElementCount;
          const rows = group.findings.slice(from, from + next).map((finding) => row(page, finding));
          body.append(...rows);
          page.rows.set(id, body.childElementCount);
          offerMore(page, group, id, body, more);
          /** @type {HTMLElement | null} */ (rows[0].querySelector('a'))?.focus();
        },
      },
      texts.get('table.more', next),
    ),
    el('span', { class: 'left' }, texts.get('table.left', left)),
  );
}

/**
 * @param {Page} page
 * @param {Finding} finding
 */
function row(page, finding) {
  const texts = page.current;
  const detail = detailNodes(finding, texts);
  return el(
    'tr',
    { 'data-issue': finding.key },
    el(
      'th',
      { scope: 'row', class: 'file' },
      el('a', { href: page.links.code(finding.component, finding.line) }, texts.foreign(finding.path)),
      finding.isNew && [' ', el('span', { class: 'new' }, texts.get('table.new'))],
    ),
    el('td', { class: 'number' }, finding.line || ''),
    el(
      'td',
      {},
      detail.length > 0 && el('div', { class: 'detail' }, detail),
      el(
        'a',
        { class: 'message', href: page.links.issue(finding.key) },
        texts.foreign(finding.message),
      ),
      finding.steps.length > 0 && callPathDrawing(page, finding),
    ),
  );
}

/**
 * What is special to the rule; nothing where the message says all.
 *
 * @param {Finding} finding
 * @param {Texts} texts
 * @returns {(Node | string)[]}
 */
function detailNodes(finding, texts) {
  if (finding.builtin !== null) {
    return [
      el('span', { class: 'builtin', title: texts.get('table.builtin') }, finding.builtin),
      ' ',
      el('span', { class: 'by' }, texts.get('table.builtin')),
    ];
  }
  const { call, effect } = finding;
  const kind = call === '' ? 'MESSAGE' : detailOf(finding.rule);
  if (kind === 'CALL') {
    const whole = call.includes('(') ? call : shownCall(call);
    const end = effect && (effect.includes('(') ? effect : shownCall(effect));
    return end && end !== whole ? [code(whole, texts), ' → ', code(end, texts)] : [code(whole, texts)];
  }
  return kind === 'IMPACT' ? [texts.get('impact.ASYNC003'), ' ', code(call, texts)] : [];
}

/**
 * @param {string} text
 * @param {Texts} texts
 */
function code(text, texts) {
  return el('code', {}, texts.foreign(text));
}

/**
 * @param {Report} report
 * @param {Group} group
 * @param {Texts} texts
 */
function correction(report, group, texts) {
  if (!texts.has(`${group.rule}.correction`)) {
    return null;
  }
  const listed = group.rule === BLOCKING_RULE && report.replacements.length > 0;
  const lead = texts.get(group.level === 'info' ? 'label.suggestion' : 'label.correction');
  return el(
    'div',
    { class: 'correction' },
    el(
      'p',
      {},
      el('strong', {}, lead),
      texts.get('label.colon'),
      ' ',
      texts.nodes(`${group.rule}.${listed ? 'alternatives' : 'correction'}`),
    ),
    listed && alternatives(report, texts),
    texts.has(`${group.rule}.before`) &&
      el(
        'div',
        { class: 'samples' },
        ['before', 'after'].map((part) =>
          el(
            'pre',
            { tabindex: '0', 'aria-label': texts.get(`sample.${part}`) },
            el('code', {}, texts.get(`${group.rule}.${part}`)),
          ),
        ),
      ),
  );
}

/**
 * @param {Report} report
 * @param {Texts} texts
 */
function alternatives(report, texts) {
  const more = report.replacements.length - MOST_REPLACEMENTS;
  return el(
    'ul',
    {},
    report.replacements
      .slice(0, MOST_REPLACEMENTS)
      .map((replacement) =>
        el(
          'li',
          {},
          codes(labels(replacement), ', ', texts),
          ' → ',
          codes(replacement.choice.shown, ` ${texts.get('or')} `, texts),
        ),
      ),
    more > 0 && el('li', {}, texts.get('others', more)),
  );
}

/**
 * @param {string[]} all
 * @param {string} between
 * @param {Texts} texts
 */
function codes(all, between, texts) {
  return all.flatMap((one, index) => [index > 0 ? between : '', code(one, texts)]);
}
