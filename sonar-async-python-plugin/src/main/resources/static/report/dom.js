// Builds elements. Nothing that comes from a project is ever parsed as HTML: texts become text
// nodes, and only links to this server are accepted.

/**
 * @typedef {string | number | Node | null | undefined | false} Child
 * @typedef {Object<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes
 */

const SVG = 'http://www.w3.org/2000/svg';
const OWN_LINK = /^(?:#|blob:|\/(?!\/))/;

/**
 * Makes an element.
 *
 * @param {string} tag
 * @param {Attributes} [attributes] `onclick` and the like are listeners; false, null and undefined
 *     are left out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), attributes, children));
}

/**
 * Makes an element of a drawing.
 *
 * @param {string} tag
 * @param {Attributes} attributes
 * @param {...(Child | Child[])} children
 */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * Replaces what is inside an element.
 *
 * @param {Element} parent
 * @param {...(Child | Child[])} children
 */
export function show(parent, ...children) {
  parent.replaceChildren(...nodes(children));
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 * @param {(Child | Child[])[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else {
      setAttribute(element, name, String(value));
    }
  }
  element.append(...nodes(children));
  return element;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function setAttribute(element, name, value) {
  if (name.startsWith('on') || name === 'style' || name === 'srcdoc') {
    throw new Error(`the attribute ${name} is not set from text`);
  }
  if ((name === 'href' || name === 'src') && !OWN_LINK.test(value)) {
    throw new Error(`not a link to this server: ${value}`);
  }
  element.setAttribute(name, value);
}

/**
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  const all = [];
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false && child !== '') {
      all.push(child instanceof Node ? child : String(child));
    }
  }
  return all;
}
