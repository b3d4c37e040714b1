// Pieces that several parts of the page have.

import { el } from '../dom.js';

/** @param {string} sign */
export function emoji(sign) {
  return el('span', { class: 'emoji', 'aria-hidden': 'true' }, sign);
}

/**
 * Goes to a part of the page, for the eye and for the keyboard.
 *
 * @param {Element} root
 * @param {string} part
 */
export function jump(root, part) {
  const heading = /** @type {HTMLElement | null} */ (
    root.querySelector(`#async-report-${CSS.escape(part)}`)
  );
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/**
 * The heading of a part.
 *
 * @param {string} part
 * @param {string} tag
 * @param {...any} children
 */
export function heading(part, tag, ...children) {
  return el(tag, { id: `async-report-${part}`, tabindex: '-1' }, ...children);
}
