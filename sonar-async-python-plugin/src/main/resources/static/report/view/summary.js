import { el } from '../dom.js';
import { emoji, heading } from './parts.js';

const LABELS = /** @type {const} */ ({ error: 'errors', warning: 'warnings', info: 'infos' });

const FAMILIES = ['blocking', 'forgotten_awaits', 'lost_tasks', 'error_handling', 'loops'];

/**
 * The numbers, and what is drawn of them.
 *
 * @param {import('../page.js').Page} page
 * @param {import('../report.js').Report} report
 */
export function summary(page, report) {
  const texts = page.current;
  return el(
    'section',
    { 'aria-labelledby': 'async-report-summary' },
    heading('summary', 'h2', emoji('📊'), texts.get('heading.summary')),
    el(
      'div',
      { class: 'tiles' },
      ratingTile(report, texts),
      functionsTile(report, texts),
      /** @type {const} */ (['error', 'warning', 'info']).map((level) =>
        levelTile(level, report, texts),
      ),
    ),
    report.findings.length > 0 ? families(report, texts) : praise(report, texts),
    page.charts.figures(report, texts),
  );
}

/**
 * @param {string} kind
 * @param {string} label
 * @param {Node | string} value
 * @param {Node | string | null} below
 */
function tile(kind, label, value, below) {
  return el(
    'div',
    { class: `tile ${kind}` },
    el('span', { class: 'label' }, label),
    el('span', { class: 'value' }, value),
    below && el('span', { class: 'below' }, below),
  );
}

/**
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
function ratingTile(report, texts) {
  const badge = el(
    'span',
    { class: `rating rating-${report.rating.toLowerCase() || 'none'}` },
    report.rating || '—',
  );
  return tile(
    'rated',
    texts.get('label.rating'),
    badge,
    report.rating ? texts.get(`rating.${report.rating}`) : null,
  );
}

/**
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
function functionsTile(report, texts) {
  const awaits = report.values.async_awaits;
  return tile(
    'functions',
    texts.get('label.asyncFunctions'),
    texts.number(report.values.async_functions ?? 0),
    awaits === undefined ? null : texts.get('summary.awaits', awaits),
  );
}

/**
 * @param {'error' | 'warning' | 'info'} level
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
function levelTile(level, report, texts) {
  const count = report.counts[level];
  const below = report.hasNewCode ? texts.get('summary.new', report.newCounts[level]) : null;
  return tile(
    `${level}${count === 0 ? ' zero' : ''}`,
    texts.get(`label.${LABELS[level]}`),
    texts.number(count),
    below,
  );
}

/**
 * The measures of the families of rules, those that are not 0.
 *
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
function families(report, texts) {
  const known = FAMILIES.filter((family) => report.values[`async_${family}`] > 0);
  return el(
    'dl',
    { class: 'families' },
    known.map((family) =>
      el(
        'div',
        {},
        el('dt', {}, texts.get(`family.${family}`)),
        el(
          'dd',
          {},
          texts.number(report.values[`async_${family}`]),
          family === 'blocking' && split(report, texts),
        ),
      ),
    ),
  );
}

/**
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
function split(report, texts) {
  const { async_blocking_direct: direct = 0, async_blocking_transitive: transitive = 0 } =
    report.values;
  return el('span', { class: 'split' }, texts.get('summary.split', direct, transitive));
}

/**
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
function praise(report, texts) {
  return el(
    'p',
    { class: 'praise' },
    emoji('✅'),
    el('strong', {}, texts.get('label.nothing')),
    ' ',
    texts.get('summary.praise', report.values.async_functions ?? 0),
  );
}
