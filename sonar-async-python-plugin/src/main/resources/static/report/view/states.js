// What the page shows when there is no report to show.

import { el } from '../dom.js';
import { emoji } from './parts.js';

/**
 * @typedef {import('../texts.js').Texts} Texts
 * @typedef {import('../links.js').Links} Links
 */

/** The shape of what will come. */
export function skeleton() {
  const bone = (/** @type {string} */ name) => el('div', { class: `bone ${name}` });
  return el(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    el('div', { class: 'tiles' }, bone('tile'), bone('tile'), bone('tile'), bone('tile')),
    bone('chart'),
    bone('row'),
    bone('row'),
    bone('row'),
  );
}

/** @param {Texts} texts */
export function neverAnalysed(texts) {
  return state('🗂️', texts.get('never.title'), el('p', {}, texts.nodes('never.text')));
}

/**
 * A project that was analysed, but not with any rule of the plugin.
 *
 * @param {Texts} texts
 * @param {Links} links
 * @param {{isLoggedIn?: boolean}} user
 */
export function notAnalysed(texts, links, user) {
  return state(
    '🔎',
    texts.get('other.title'),
    el('p', {}, texts.nodes('other.text')),
    el(
      'ol',
      { class: 'steps' },
      el('li', {}, texts.nodes('other.profile'), ' ', link(links.profiles(), texts.get('other.profiles'))),
      el('li', {}, texts.nodes('other.assign')),
      el('li', {}, texts.nodes('other.analyse')),
    ),
    user?.isLoggedIn ? null : el('p', {}, link(links.logIn(), texts.get('problem.logIn'))),
  );
}

/**
 * Something went wrong.
 *
 * @param {import('../page.js').Page} page
 * @param {import('../api.js').ApiError} error
 */
export function problem(page, error) {
  const texts = page.current;
  const loggedIn = page.options.currentUser?.isLoggedIn === true;
  const key = error.problem === 'session' && !loggedIn ? 'anonymous' : error.problem;
  const said = ['server', 'missing'].includes(error.problem) ? error.message : '';
  return el(
    'div',
    { role: 'alert' },
    state(
      '⚠️',
      texts.get(`problem.${key}.title`),
      el('p', {}, texts.nodes(`problem.${key}.text`)),
      said && el('pre', { class: 'said' }, texts.foreign(said)),
      el(
        'p',
        { class: 'actions' },
        error.problem === 'session'
          ? link(page.links.logIn(), texts.get('problem.logIn'))
          : el(
              'button',
              { type: 'button', class: 'button', onclick: () => page.reload() },
              texts.get('problem.again'),
            ),
      ),
    ),
  );
}

/**
 * @param {string} sign
 * @param {string} title
 * @param {...(Node | string | null | undefined | false)} rest
 */
function state(sign, title, ...rest) {
  return el('section', { class: 'state' }, emoji(sign), el('h2', {}, title), ...rest);
}

/**
 * @param {string} href
 * @param {string} text
 */
function link(href, text) {
  return el('a', { href }, text);
}
