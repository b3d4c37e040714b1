// The findings: filters, and a table for each level and rule.

import { el, show } from '../dom.js';
import { LEVELS, counts, filtered, groups, noFilters } from '../model.js';
import { ruleName } from '../words.js';
import { emoji, heading, jump } from './parts.js';
import { ruleTable } from './table.js';

/**
 * @typedef {import('../model.js').Group} Group
 * @typedef {import('../model.js').Level} Level
 * @typedef {import('../page.js').Page} Page
 * @typedef {import('../report.js').Report} Report
 */

const EMOJI = { error: '❌', warning: '⚠️', info: 'ℹ️' };
const LABELS = { error: 'label.errors', warning: 'label.warnings', info: 'label.infos' };

/** Time after the last key before a path is looked for. */
const PAUSE = 200;

export class Findings {
  /**
   * @param {Page} page
   * @param {Report} report
   */
  constructor(page, report) {
    this.page = page;
    this.report = report;
    this.texts = page.current;
    this.result = el('p', { class: 'result', role: 'status' });
    this.sections = el('div', { class: 'levels' });
    this.form = el('form', { class: 'filters', role: 'search' });
    this.form.setAttribute('aria-label', this.texts.get('filter.label'));
    this.form.addEventListener('submit', (event) => event.preventDefault());
    show(this.form, ...this.fields());
    this.element = el('div', { class: 'findings' }, this.form, this.result, this.sections);
    this.update(false);
  }

  /** Shows the findings that the filters let through. */
  update(charts = true) {
    const found = filtered(this.report.findings, this.page.filters);
    const all = this.report.findings.length;
    this.result.textContent =
      found.length === all
        ? this.texts.get('filter.all', all)
        : this.texts.get('filter.some', found.length, all);
    const byLevel = groups(found);
    show(this.sections, ...LEVELS.map((level) => this.section(level, byLevel)));
    if (charts) {
      this.page.charts.draw(this.report, this.texts, found, this.page.root);
    }
  }

  /**
   * Goes to the findings of a rule; takes filters away that hide them.
   *
   * @param {Group} group
   */
  reveal(group) {
    const id = `rule-${group.rule}-${group.level}`;
    if (!this.page.root.querySelector(`#async-report-${id}`)) {
      this.page.filters = noFilters();
      show(this.form, ...this.fields());
      this.update();
    }
    jump(this.page.root, id);
  }

  /**
   * @param {Level} level
   * @param {Group[]} all
   */
  section(level, all) {
    const own = all.filter((group) => group.level === level);
    const number = own.reduce((sum, group) => sum + group.findings.length, 0);
    return el(
      'section',
      { class: `level ${level}`, 'aria-labelledby': `async-report-${level}` },
      heading(
        level,
        'h2',
        emoji(EMOJI[level]),
        this.texts.get(`heading.${level}`),
        ' ',
        el('span', { class: 'count' }, this.texts.get('issues', number)),
      ),
      own.length === 0
        ? el('p', { class: 'none' }, this.texts.get('label.none'))
        : own.map((group) => ruleTable(this.page, this.report, group)),
    );
  }

  fields() {
    const filters = this.page.filters;
    return [
      el('fieldset', { class: 'levels-filter' }, el('legend', {}, this.texts.get('filter.severity')), this.levelBoxes()),
      this.ruleField(),
      this.pathField(),
      this.report.hasNewCode &&
        box(this.texts.get('filter.new'), filters.newOnly, 'new', (checked) => {
          filters.newOnly = checked;
          this.update();
        }),
      el(
        'button',
        { type: 'button', class: 'button quiet', onclick: () => this.reset() },
        this.texts.get('filter.reset'),
      ),
    ];
  }

  levelBoxes() {
    const levels = this.page.filters.levels;
    const numbers = counts(this.report.findings);
    return LEVELS.map((level) =>
      box(
        `${this.texts.get(LABELS[level])} (${this.texts.number(numbers[level])})`,
        levels.has(level),
        level,
        (checked) => {
          if (checked) {
            levels.add(level);
          } else {
            levels.delete(level);
          }
          this.update();
        },
      ),
    );
  }

  ruleField() {
    const filters = this.page.filters;
    const rules = [...new Set(this.report.findings.map((finding) => finding.rule))].sort();
    const select = /** @type {HTMLSelectElement} */ (
      el(
        'select',
        {
          name: 'rule',
          onchange: () => {
            filters.rule = select.value;
            this.update();
          },
        },
        el('option', { value: '' }, this.texts.get('filter.anyRule')),
        rules.map((rule) =>
          el('option', { value: rule }, `${rule} ${ruleName(rule, this.report.rules, this.texts)}`),
        ),
      )
    );
    select.value = filters.rule;
    return el('label', { class: 'field' }, el('span', {}, this.texts.get('filter.rule')), select);
  }

  pathField() {
    const filters = this.page.filters;
    /** @type {number | undefined} */
    let timer;
    const input = /** @type {HTMLInputElement} */ (
      el('input', {
        type: 'search',
        name: 'path',
        autocomplete: 'off',
        spellcheck: 'false',
        placeholder: this.texts.get('filter.pathExample'),
        oninput: () => {
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            filters.path = input.value;
            this.update();
          }, PAUSE);
        },
      })
    );
    input.value = filters.path;
    return el('label', { class: 'field path' }, el('span', {}, this.texts.get('filter.path')), input);
  }

  reset() {
    this.page.filters = noFilters();
    show(this.form, ...this.fields());
    this.update();
    /** @type {HTMLElement | null} */ (this.form.querySelector('button'))?.focus();
  }
}

/**
 * @param {string} label
 * @param {boolean} checked
 * @param {string} name
 * @param {(checked: boolean) => void} changed
 */
function box(label, checked, name, changed) {
  const input = /** @type {HTMLInputElement} */ (
    el('input', { type: 'checkbox', name, onchange: () => changed(input.checked) })
  );
  input.checked = checked;
  return el('label', { class: 'box' }, input, el('span', {}, label));
}
