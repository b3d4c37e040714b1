// The page from the first request to the last click: reads, keeps what was read, shows it.

import { Api, ApiError, own } from './api.js';
import { el, show } from './dom.js';
import { Links, branchName } from './links.js';
import { PRACTICES, readFindings, readHistory, readMeasures, readPracticeFiles } from './load.js';
import { noFilters } from './model.js';
import { Report } from './report.js';
import { recall, remember } from './storage.js';
import { LANGUAGES, Texts, languageOf } from './texts.js';
import { watchTheme } from './theme.js';
import { Charts } from './view/charts.js';
import { content } from './view/content.js';
import { notAnalysed, neverAnalysed, problem, skeleton } from './view/states.js';
import { header } from './view/header.js';

/**
 * What SonarQube hands to a page; only what is used here.
 *
 * @typedef {Object} Options
 * @property {HTMLElement} el
 * @property {string} baseUrl
 * @property {{key: string, name: string}} component
 * @property {any} branchLike
 * @property {{isLoggedIn?: boolean}} currentUser
 *
 * @typedef {import('./load.js').Target} Target
 * @typedef {import('./texts.js').Language} Language
 */

const LANGUAGE = 'language';
const PLACE = 'async-report-place';

/** Lets the browser paint and take input between two long pieces of work. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export class Page {
  /**
   * @param {Options} options
   * @param {Target} target
   */
  constructor(options, target) {
    this.options = options;
    this.target = target;
    this.links = new Links(options.baseUrl ?? '', target.key, target.branch);
    this.abort = new AbortController();
    this.charts = new Charts();
    this.filters = noFilters();
    /** How many rows of a table are shown, where that is more than at first. */
    this.rows = new Map();
    /** @type {Map<Language, Texts>} */
    this.allTexts = new Map();
    this.status = el('p', { class: 'status', role: 'status' });
    this.head = el('div', {});
    this.body = el('div', { class: 'body', 'aria-busy': 'true' });
    this.root = el('div', { class: 'async-report' }, this.head, this.status, this.body);
    this.unwatch = watchTheme(() => this.charts.recolour());
    /** @type {Report | null} */
    this.report = null;
    /** @type {Texts | null} */
    this.chosen = null;
    /** What is shown, so that it can be shown in another language. @type {(() => Node) | null} */
    this.view = null;
  }

  /** The texts in the language that was chosen; there once they were read. */
  get current() {
    if (!this.chosen) {
      throw new Error('no texts yet');
    }
    return this.chosen;
  }

  /** @param {Target} target */
  isFor(target) {
    return JSON.stringify(target) === JSON.stringify(this.target);
  }

  /** Ends requests and listeners, and leaves nothing behind. */
  stop() {
    this.abort.abort();
    this.unwatch();
    this.charts.destroy();
    this.root.remove();
    this.options.el.classList.remove(PLACE);
  }

  async run() {
    this.options.el.classList.add(PLACE);
    show(this.options.el, this.root);
    show(this.body, skeleton());
    await this.attempt(async () => {
      this.use(await this.texts(languageOf(recall(LANGUAGE), navigator.language)));
      await this.load();
    });
  }

  /** Reads everything again. */
  async reload() {
    this.abort.abort();
    this.abort = new AbortController();
    this.report = null;
    this.view = null;
    this.charts.destroy();
    this.body.setAttribute('aria-busy', 'true');
    show(this.body, skeleton());
    await this.attempt(async () => {
      this.use(await this.texts(this.chosen?.language ?? 'en'));
      await this.load();
    });
  }

  /**
   * Does something; shows what went wrong, unless it was given up.
   *
   * @param {() => Promise<void>} work
   */
  async attempt(work) {
    const { signal } = this.abort;
    try {
      await work();
    } catch (error) {
      const cause = await this.explained(error);
      if (!signal.aborted) {
        this.fail(cause);
      }
    }
  }

  /**
   * SonarQube says of a person who is not logged in any more that rights are missing.
   *
   * @param {unknown} error
   */
  async explained(error) {
    if (!(error instanceof ApiError) || !['forbidden', 'missing'].includes(error.problem)) {
      return error;
    }
    try {
      const api = new Api(this.options.baseUrl ?? '', this.abort.signal);
      const user = await api.get('api/users/current', {});
      return user.isLoggedIn === false ? new ApiError('session', error.message) : error;
    } catch {
      return error;
    }
  }

  async load() {
    this.status.classList.remove('spoken');
    const signal = this.abort.signal;
    const api = new Api(this.options.baseUrl ?? '', signal);
    this.say('progress.measures');
    const [measures, history, known, data] = await Promise.all([
      readMeasures(api, this.target),
      readHistory(api, this.target),
      own('rules.json', signal),
      own('replacements.json', signal),
    ]);
    if (measures.values.async_functions === undefined) {
      this.settle(() =>
        history.length === 0
          ? neverAnalysed(this.current)
          : notAnalysed(this.current, this.links, this.options.currentUser),
      );
      return;
    }
    const found = await readFindings(api, this.target, measures, known, (read, total) => {
      if (!signal.aborted) {
        this.say('progress.findings', read, total);
      }
    });
    const practices = await this.practices(api, measures.values);
    await pause();
    const report = new Report({
      projectKey: this.target.key,
      projectName: this.options.component.name,
      branchName: branchName(this.options.branchLike),
      measures,
      history,
      ...found,
      practices,
      rules: new Map(known.rules.map((/** @type {any} */ rule) => [rule.key, rule])),
      data,
    });
    await pause();
    if (signal.aborted) {
      return;
    }
    this.report = report;
    this.settle(() => content(this));
    this.say('progress.done', report.findings.length);
    this.status.classList.add('spoken');
  }

  /**
   * @param {Api} api
   * @param {Object<string, number>} values
   */
  practices(api, values) {
    const seen = PRACTICES.map((code) => ({ code, count: values[`async_practice_${code}`] ?? 0 }));
    return Promise.all(
      seen
        .filter(({ count }) => count > 0)
        .map(async ({ code, count }) => ({
          code,
          count,
          ...(await readPracticeFiles(api, this.target, code)),
        })),
    );
  }

  /**
   * Shows what does not change any more, and again in another language.
   *
   * @param {() => Node} view
   */
  settle(view) {
    this.view = view;
    this.charts.destroy();
    this.body.removeAttribute('aria-busy');
    this.say('');
    this.use(this.current);
    show(this.body, view());
  }

  /** @param {unknown} error */
  fail(error) {
    if (!this.chosen) {
      // Not even the texts could be read.
      show(this.body, el('p', { role: 'alert' }, String(error)));
      return;
    }
    const cause = error instanceof ApiError ? error : new ApiError('server', String(error));
    this.settle(() => problem(this, cause));
  }

  /**
   * @param {string} key of a text; empty to say nothing any more
   * @param {...(string | number)} args
   */
  say(key, ...args) {
    this.status.textContent = key === '' ? '' : this.current.get(key, ...args);
  }

  /** @param {Texts} texts */
  use(texts) {
    this.chosen = texts;
    this.root.lang = texts.language;
    const tool = this.head.querySelector(':focus')?.getAttribute('data-tool');
    show(this.head, header(this));
    if (tool) {
      /** @type {HTMLElement | null} */ (this.head.querySelector(`[data-tool="${tool}"]`))?.focus();
    }
  }

  /** @param {Language} language */
  async switchTo(language) {
    remember(LANGUAGE, language);
    this.use(await this.texts(language));
    if (this.view) {
      this.charts.destroy();
      show(this.body, this.view());
    }
  }

  /**
   * @param {Language} language
   * @returns {Promise<Texts>}
   */
  async texts(language) {
    const known = this.allTexts.get(language);
    if (known) {
      return known;
    }
    const signal = this.abort.signal;
    const [words, texts] = await Promise.all([
      own(`words.${language}.json`, signal),
      own(`texts.${language}.json`, signal),
    ]);
    const loaded = new Texts(language, words, texts);
    this.allTexts.set(language, loaded);
    return loaded;
  }

  get languages() {
    return LANGUAGES;
  }
}
