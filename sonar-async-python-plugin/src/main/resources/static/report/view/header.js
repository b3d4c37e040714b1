import { el } from '../dom.js';
import { markdown } from '../markdown.js';
import { emoji } from './parts.js';

/** @typedef {import('../page.js').Page} Page */

/**
 * Title, verdict, and what can be done with the whole report.
 *
 * @param {Page} page
 */
export function header(page) {
  const texts = page.current;
  const report = page.report;
  return el(
    'header',
    { class: 'head' },
    el(
      'div',
      { class: 'titles' },
      el('h1', {}, emoji('🔄'), texts.get('heading.report')),
      report && el('p', { class: 'verdict' }, verdict(report, texts)),
      el('p', { class: 'meta' }, meta(page)),
    ),
    el(
      'div',
      { class: 'tools' },
      languages(page),
      report &&
        el(
          'button',
          { type: 'button', class: 'button', 'data-tool': 'export', onclick: () => download(page) },
          texts.get('header.export'),
        ),
      el(
        'button',
        { type: 'button', class: 'button', 'data-tool': 'reload', onclick: () => page.reload() },
        texts.get('header.reload'),
      ),
    ),
  );
}

/**
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
function verdict(report, texts) {
  const { error, warning, info } = report.counts;
  return error + warning + info === 0
    ? texts.get('label.nothing')
    : texts.get('verdict', error, warning, info);
}

/** @param {Page} page */
function meta(page) {
  const texts = page.current;
  const parts = [texts.foreign(page.options.component.name)];
  const branch = page.report?.branchName;
  if (branch) {
    parts.push(texts.foreign(branch));
  }
  if (page.report?.analysedAt) {
    parts.push(texts.get('header.analysed', texts.time(page.report.analysedAt)));
  }
  return parts.join(' · ');
}

/** @param {Page} page */
function languages(page) {
  const texts = page.current;
  return el(
    'div',
    { class: 'languages', role: 'group', 'aria-label': texts.get('header.language') },
    page.languages.map((language) =>
      el(
        'button',
        {
          type: 'button',
          lang: language,
          'data-tool': language,
          'aria-pressed': String(language === texts.language),
          onclick: () => page.switchTo(language),
        },
        texts.get(`language.${language}`),
      ),
    ),
  );
}

/** @param {Page} page */
function download(page) {
  if (!page.report) {
    return;
  }
  const file = new Blob([markdown(page.report, page.current)], {
    type: 'text/markdown;charset=utf-8',
  });
  const url = URL.createObjectURL(file);
  const name = page.target.key.replace(/[^\w.-]+/g, '-');
  el('a', { href: url, download: `async-report-${name}.md` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
