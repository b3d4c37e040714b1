// The whole report, from the summary to the commands.

import { el } from '../dom.js';
import { commands } from './commands.js';
import { Findings } from './findings.js';
import { jump } from './parts.js';
import { practices } from './practices.js';
import { priorities } from './priorities.js';
import { summary } from './summary.js';

/**
 * A part of the page.
 *
 * @typedef {Object} Part
 * @property {string} id
 * @property {string} heading
 */

/**
 * @param {import('../page.js').Page} page whose report is there
 */
export function content(page) {
  const texts = page.current;
  const report = /** @type {import('../report.js').Report} */ (page.report);
  const findings = new Findings(page, report);
  const all = el(
    'div',
    { class: 'content' },
    contents(page, report),
    notes(page, report),
    summary(page, report),
    priorities(page, report, (group) => findings.reveal(group)),
    report.findings.length > 0 && findings.element,
    practices(page, report),
    commands(report, texts),
  );
  page.charts.draw(report, texts, report.findings, all);
  return all;
}

/**
 * Links to the parts. A change of the address would make SonarQube start the page again.
 *
 * @param {import('../page.js').Page} page
 * @param {import('../report.js').Report} report
 */
function contents(page, report) {
  const texts = page.current;
  const found = report.findings.length > 0;
  const parts = ['summary', 'priorities', ...(found ? ['error', 'warning', 'info'] : [])];
  return el(
    'nav',
    { class: 'contents', 'aria-label': texts.get('label.contents') },
    el(
      'ul',
      {},
      [...parts, 'practices', 'commands'].map((part) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', class: 'jump', onclick: () => jump(page.root, part) },
            texts.get(`heading.${part}`),
          ),
        ),
      ),
    ),
  );
}

/**
 * What a reader must know of the numbers.
 *
 * @param {import('../page.js').Page} page
 * @param {import('../report.js').Report} report
 */
function notes(page, report) {
  const texts = page.current;
  const all = [];
  if (report.unreachable > 0) {
    all.push(texts.get('note.unreachable', report.unreachable));
  }
  if (report.differs) {
    all.push(texts.get('note.differs', report.values.async_findings ?? 0, report.findings.length));
  }
  return all.map((note) => el('p', { class: 'note', role: 'note' }, note));
}
