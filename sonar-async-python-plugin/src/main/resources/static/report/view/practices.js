import { el } from '../dom.js';
import { PRACTICES } from '../load.js';
import { emoji, heading } from './parts.js';

/**
 * Good practices that were seen, with the files that have most of them.
 *
 * @param {import('../page.js').Page} page
 * @param {import('../report.js').Report} report
 */
export function practices(page, report) {
  const texts = page.current;
  const seen = new Set(report.practices.map((practice) => practice.code));
  const unseen = PRACTICES.filter((code) => !seen.has(code));
  return el(
    'section',
    { class: 'good', 'aria-labelledby': 'async-report-practices' },
    heading('practices', 'h2', emoji('✅'), texts.get('heading.practices')),
    report.practices.length === 0
      ? el('p', { class: 'none' }, texts.get('label.noPractice'))
      : table(page, report),
    unseen.length > 0 && el('p', { class: 'unseen' }, notSeen(unseen, texts)),
  );
}

/**
 * @param {string[]} codes
 * @param {import('../texts.js').Texts} texts
 */
function notSeen(codes, texts) {
  const names = codes.map((code) => texts.get(`practice.${code}`));
  return texts.get('practices.unseen', names.join(', '));
}

/**
 * @param {import('../page.js').Page} page
 * @param {import('../report.js').Report} report
 */
function table(page, report) {
  const texts = page.current;
  return el(
    'table',
    { class: 'practices' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, texts.get('label.pattern')),
        el('th', { scope: 'col', class: 'number' }, texts.get('label.occurrences')),
        el('th', { scope: 'col' }, texts.get('label.files')),
      ),
    ),
    el(
      'tbody',
      {},
      report.practices.map((practice) =>
        el(
          'tr',
          { 'data-practice': practice.code },
          el('th', { scope: 'row' }, texts.nodes(`practice.${practice.code}`)),
          el('td', { class: 'number' }, texts.number(practice.count)),
          el('td', {}, files(page, practice)),
        ),
      ),
    ),
  );
}

/**
 * @param {import('../page.js').Page} page
 * @param {import('../report.js').PracticeCount} practice
 */
function files(page, practice) {
  const texts = page.current;
  /** @type {(Node | string)[]} */
  const all = [];
  for (const file of practice.files) {
    if (all.length > 0) {
      all.push(', ');
    }
    all.push(el('a', { href: page.links.code(file.component) }, texts.foreign(file.path)));
  }
  if (practice.others > 0) {
    all.push(' ', texts.get('others', practice.others));
  }
  return all;
}
