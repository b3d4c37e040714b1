// Starts and ends the page in the place that SonarQube gives it.

import { branchQuery } from './links.js';
import { Page } from './page.js';

/** @typedef {import('./page.js').Options} Options */

/** @type {WeakMap<Element, Page>} */
const pages = new WeakMap();

/**
 * Shows the page. SonarQube calls this again, without ending the page before, when the address
 * changes: another branch, or only a part after `#`.
 *
 * @param {Options} options
 * @returns {() => void} ends it
 */
export function start(options) {
  const before = pages.get(options.el);
  if (before && options.el.contains(before.root) && before.isFor(targetOf(options))) {
    return () => before.stop();
  }
  before?.stop();
  const page = new Page(options, targetOf(options));
  pages.set(options.el, page);
  page.run();
  return () => page.stop();
}

/** @param {Options} options */
function targetOf(options) {
  return { key: options.component.key, branch: branchQuery(options.branchLike) };
}
