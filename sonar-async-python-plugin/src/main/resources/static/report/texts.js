// Texts in two languages. Those that the command line shows too are written by the build from
// rules-metadata (words.*.json); those of this page alone stand in texts.*.json.

import { el } from './dom.js';
import { visible } from './visible.js';

/** @typedef {'en' | 'fr'} Language */

export const LANGUAGES = /** @type {Language[]} */ (['en', 'fr']);

/**
 * The language of a person: what was chosen, else the browser's.
 *
 * @param {string | null} chosen
 * @param {string} browser for example `fr-CA`
 * @returns {Language}
 */
export function languageOf(chosen, browser) {
  if (chosen === 'en' || chosen === 'fr') {
    return chosen;
  }
  return browser.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export class Texts {
  /**
   * @param {Language} language
   * @param {...Object<string, string>} patterns later ones count more
   */
  constructor(language, ...patterns) {
    this.language = language;
    this.patterns = Object.assign(Object.create(null), ...patterns);
    this.numbers = new Intl.NumberFormat(language);
    this.days = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    this.times = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  }

  /** @param {string} key */
  has(key) {
    return key in this.patterns;
  }

  /**
   * A text without marks of code.
   *
   * @param {string} key
   * @param {...(string | number)} args
   */
  get(key, ...args) {
    return this.marked(key, ...args).replaceAll('`', '');
  }

  /**
   * A text in which code of ours stands between backticks.
   *
   * @param {string} key
   * @param {...(string | number)} args
   */
  marked(key, ...args) {
    const pattern = this.patterns[key];
    if (pattern === undefined) {
      throw new Error(`no text ${key} in ${this.language}`);
    }
    return format(pattern, args, (number) => this.numbers.format(number));
  }

  /**
   * The same as nodes. Only for texts whose arguments are numbers or words of ours.
   *
   * @param {string} key
   * @param {...(string | number)} args
   * @returns {(Node | string)[]}
   */
  nodes(key, ...args) {
    return this.marked(key, ...args)
      .split('`')
      .map((part, index) => (index % 2 ? el('code', {}, part) : part));
  }

  /** @param {number} number */
  number(number) {
    return this.numbers.format(number);
  }

  /** @param {Date} date */
  day(date) {
    return this.days.format(date);
  }

  /** @param {Date} date */
  time(date) {
    return this.times.format(date);
  }

  /**
   * What a project says: characters without a shape are made visible.
   *
   * @param {string} text
   */
  foreign(text) {
    return visible(text);
  }
}

/**
 * Fills in a pattern: `{0}` and `{0,choice,0#none|1#one|1<many {0}}`, as java.text.MessageFormat
 * does, but for apostrophes, which stand for themselves.
 *
 * @param {string} pattern
 * @param {(string | number)[]} args
 * @param {(number: number) => string} number how numbers are written
 * @returns {string}
 */
export function format(pattern, args, number) {
  let out = '';
  let at = 0;
  while (at < pattern.length) {
    const open = pattern.indexOf('{', at);
    if (open < 0) {
      return out + pattern.slice(at);
    }
    const close = closing(pattern, open);
    out += pattern.slice(at, open) + value(pattern.slice(open + 1, close), args, number);
    at = close + 1;
  }
  return out;
}

/**
 * @param {string} pattern
 * @param {number} open
 */
function closing(pattern, open) {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') {
      depth++;
    } else if (pattern[i] === '}' && --depth === 0) {
      return i;
    }
  }
  throw new Error(`no closing brace in ${pattern}`);
}

/**
 * @param {string} inside
 * @param {(string | number)[]} args
 * @param {(number: number) => string} number
 */
function value(inside, args, number) {
  const [index, kind] = inside.split(',', 2);
  const arg = args[Number(index)];
  if (arg === undefined) {
    throw new Error(`no argument {${inside}}`);
  }
  if (kind === undefined) {
    return typeof arg === 'number' ? number(arg) : arg;
  }
  if (kind !== 'choice') {
    throw new Error(`unknown format {${inside}}`);
  }
  const choices = parts(inside.slice(index.length + ',choice,'.length));
  return format(chosen(choices, Number(arg)), args, number);
}

/**
 * The last choice whose limit is reached; the first one when none is.
 *
 * @param {string[]} choices
 * @param {number} amount
 */
function chosen(choices, amount) {
  let text = '';
  for (const [index, choice] of choices.entries()) {
    const sign = choice.search(/[#<≤]/);
    const limit = Number(choice.slice(0, sign));
    if (index === 0 || (choice[sign] === '<' ? amount > limit : amount >= limit)) {
      text = choice.slice(sign + 1);
    }
  }
  return text;
}

/**
 * Splits at bars that are not inside braces.
 *
 * @param {string} choices
 */
function parts(choices) {
  const all = [''];
  let depth = 0;
  for (const c of choices) {
    depth += c === '{' ? 1 : c === '}' ? -1 : 0;
    if (c === '|' && depth === 0) {
      all.push('');
    } else {
      all[all.length - 1] += c;
    }
  }
  return all;
}
