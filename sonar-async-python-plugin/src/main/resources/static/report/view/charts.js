// The drawings of the report. Each one is described in a sentence, and has a table that says the
// same: nothing is to be seen only.

import { el, show } from '../dom.js';
import { tally } from '../model.js';
import { api, libraryOf } from '../replacements.js';
import { letter } from '../report.js';
import { ruleName } from '../words.js';
import { barScales, colours, fontOf, lineScales, options } from './chart-options.js';

/**
 * @typedef {import('../model.js').Finding} Finding
 * @typedef {import('../model.js').Level} Level
 * @typedef {import('../report.js').Report} Report
 * @typedef {import('../texts.js').Texts} Texts
 *
 * @typedef {{key: string, label: string, count: number, level: Level}} Bar
 */

const LIBRARY = new URL('../vendor/chart.js', import.meta.url).href;
const MOST_BARS = 8;
const LONGEST_LABEL = 36;
const BAR_HEIGHT = 30;
const COLOURS = { error: '--ar-error', warning: '--ar-warning', info: '--ar-info' };
const LINES = /** @type {const} */ (['error', 'warning', 'info']);

export class Charts {
  constructor() {
    /** @type {any[]} */
    this.drawn = [];
    /** Counts up with each drawing: one that comes too late is not shown. */
    this.turn = 0;
    /** @type {(() => void) | null} */
    this.again = null;
  }

  /**
   * The places of the drawings.
   *
   * @param {Report} report
   * @param {Texts} texts
   */
  figures(report, texts) {
    const shown = report.findings.length > 0 ? ['rules', 'trend', 'files', 'libraries'] : ['trend'];
    return el(
      'div',
      { class: 'charts' },
      shown.map((name) =>
        el(
          'figure',
          { 'data-chart': name },
          el('figcaption', {}, texts.get(name === 'trend' ? 'chart.trend' : `chart.${name}`)),
          el('div', { class: 'plot' }),
        ),
      ),
    );
  }

  /**
   * Draws what some findings show, and the trend, which is that of all.
   *
   * @param {Report} report
   * @param {Texts} texts
   * @param {Finding[]} findings
   * @param {Element} root
   */
  draw(report, texts, findings, root) {
    this.destroy();
    this.again = () => this.draw(report, texts, findings, root);
    this.drawAll(++this.turn, report, texts, findings, root);
  }

  /**
   * One drawing after the other, so that the browser can do something else in between.
   *
   * @param {number} turn
   * @param {Report} report
   * @param {Texts} texts
   * @param {Finding[]} findings
   * @param {Element} root
   */
  async drawAll(turn, report, texts, findings, root) {
    // The tables say the same when there is no library.
    const library = await chartLibrary().catch(() => null);
    for (const name of /** @type {const} */ (['rules', 'trend', 'files', 'libraries'])) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const plot = plotOf(root, name);
      if (turn !== this.turn) {
        return;
      }
      if (plot) {
        const make =
          name === 'trend'
            ? trend(plot, texts, report.history)
            : bars(plot, texts, barsOf(name, findings, report, texts));
        const chart = library && make();
        if (chart) {
          this.drawn.push(chart);
        }
      }
    }
  }

  /** Draws again in the colours of another theme. */
  recolour() {
    this.again?.();
  }

  destroy() {
    this.turn++;
    this.again = null;
    for (const chart of this.drawn) {
      chart.destroy();
    }
    this.drawn = [];
  }
}

/** Chart.js, once it was needed. @type {any} */
let Chart;

/** Chart.js puts itself on the window, where SonarQube or another plugin may have another one. */
async function chartLibrary() {
  if (!Chart) {
    const all = /** @type {any} */ (window);
    const other = all.Chart;
    await import(LIBRARY);
    Chart = all.Chart;
    all.Chart = other;
  }
  return Chart;
}

/**
 * @param {Element} root
 * @param {string} name
 */
function plotOf(root, name) {
  return /** @type {HTMLElement | null} */ (root.querySelector(`[data-chart="${name}"] .plot`));
}

/**
 * @param {'rules' | 'files' | 'libraries'} name
 * @param {Finding[]} findings
 * @param {Report} report
 * @param {Texts} texts
 * @returns {Bar[]}
 */
function barsOf(name, findings, report, texts) {
  const keyOf = {
    rules: (/** @type {Finding} */ finding) => finding.rule,
    files: (/** @type {Finding} */ finding) => finding.path,
    libraries: (/** @type {Finding} */ finding) => libraryName(api(finding)),
  }[name];
  const labelOf = (/** @type {string} */ key) =>
    name === 'rules'
      ? `${key} ${ruleName(key, report.rules, texts)}`.trim()
      : texts.foreign(key);
  return tally(findings, keyOf).map((bar) => ({ ...bar, label: labelOf(bar.key) }));
}

/** @param {string} name of a call */
function libraryName(name) {
  return name === '' ? '' : libraryOf(name);
}

/**
 * @param {HTMLElement} plot
 * @param {Texts} texts
 * @param {Bar[]} all
 * @returns {() => any} draws
 */
function bars(plot, texts, all) {
  const some = all.slice(0, MOST_BARS);
  const figure = /** @type {HTMLElement} */ (plot.parentElement);
  figure.hidden = all.length === 0;
  const spoken = some.map((bar) => `${bar.label}${texts.get('label.colon')} ${texts.number(bar.count)}`);
  const canvas = canvasFor(plot, spoken.join(texts.get('list.separator')));
  plot.style.height = `${some.length * BAR_HEIGHT + 34}px`;
  addTable(
    plot,
    texts,
    [texts.get('chart.what'), texts.get('label.count')],
    all.map((bar) => [bar.label, texts.number(bar.count)]),
  );
  return () => {
    const colour = colours(plot);
    return all.length === 0
      ? null
      : newChart(canvas, {
          type: 'bar',
          data: {
            labels: some.map((bar) => shortened(bar.label)),
            datasets: [
              {
                data: some.map((bar) => bar.count),
                backgroundColor: some.map((bar) => colour(COLOURS[bar.level])),
                borderRadius: 3,
                barThickness: 14,
              },
            ],
          },
          options: options(plot, { indexAxis: 'y', scales: barScales(colour, texts, fontOf(plot)) }),
        });
  };
}

/**
 * @param {HTMLElement} plot
 * @param {Texts} texts
 * @param {import('../load.js').Analysis[]} history
 * @returns {() => any} draws
 */
function trend(plot, texts, history) {
  const known = history.filter((analysis) => analysis.values.async_findings !== undefined);
  const rows = [...known].reverse().map((analysis) => [
    texts.time(analysis.date),
    ...LINES.map((level) => texts.number(analysis.values[`async_${level}s`] ?? 0)),
    letter(analysis.values.async_rating),
  ]);
  const head = ['chart.date', 'label.errors', 'label.warnings', 'label.infos', 'label.rating'];
  if (known.length < 2) {
    show(plot, el('p', { class: 'none' }, texts.get('trend.one')));
    return () => null;
  }
  const [first, last] = [known[0], known[known.length - 1]];
  const spoken = texts.get(
    'trend.spoken',
    known.length,
    first.values.async_findings,
    last.values.async_findings,
  );
  const canvas = canvasFor(plot, spoken);
  addTable(plot, texts, head.map((key) => texts.get(key)), rows);
  return () => {
    const colour = colours(plot);
    const labels = { error: 'label.errors', warning: 'label.warnings', info: 'label.infos' };
    return newChart(canvas, {
      type: 'line',
      data: {
        labels: known.map((analysis) => texts.day(analysis.date)),
        datasets: LINES.map((level, index) => ({
          label: texts.get(labels[level]),
          data: known.map((analysis) => analysis.values[`async_${level}s`] ?? 0),
          borderColor: colour(COLOURS[level]),
          backgroundColor: colour(COLOURS[level]),
          // Told apart without colours too.
          borderDash: [[], [6, 3], [2, 2]][index],
          pointStyle: ['circle', 'rectRot', 'triangle'][index],
          pointRadius: known.length > 60 ? 0 : 3,
          borderWidth: 2,
        })),
      },
      options: options(plot, { scales: lineScales(colour, texts, fontOf(plot)), legend: true }),
    });
  };
}

/**
 * @param {HTMLElement} plot
 * @param {string} spoken
 */
function canvasFor(plot, spoken) {
  const canvas = /** @type {HTMLCanvasElement} */ (
    el('canvas', { role: 'img', 'aria-label': spoken })
  );
  show(plot, canvas);
  return canvas;
}

/**
 * The same as a table, below the drawing.
 *
 * @param {HTMLElement} plot
 * @param {Texts} texts
 * @param {string[]} head
 * @param {string[][]} rows
 */
function addTable(plot, texts, head, rows) {
  const figure = /** @type {HTMLElement} */ (plot.parentElement);
  figure.querySelector('details')?.remove();
  figure.append(
    el(
      'details',
      { class: 'data' },
      el('summary', {}, texts.get('chart.table')),
      el(
        'div',
        { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': texts.get('chart.table') },
        el(
          'table',
          {},
          el('thead', {}, el('tr', {}, head.map((cell) => el('th', { scope: 'col' }, cell)))),
          el(
            'tbody',
            {},
            rows
              .slice(0, 100)
              .map((row) =>
                el('tr', {}, row.map((cell, i) => el(i ? 'td' : 'th', i ? {} : { scope: 'row' }, cell))),
              ),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {any} configuration
 */
function newChart(canvas, configuration) {
  return new Chart(canvas, configuration);
}

/**
 * Long paths end with what tells them apart.
 *
 * @param {string} label
 */
function shortened(label) {
  return label.length <= LONGEST_LABEL
    ? label
    : /\s/.test(label)
      ? `${label.slice(0, LONGEST_LABEL - 1)}…`
      : `…${label.slice(1 - LONGEST_LABEL)}`;
}
