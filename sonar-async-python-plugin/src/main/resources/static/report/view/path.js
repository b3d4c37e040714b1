import { el } from '../dom.js';
import { quoted } from '../flows.js';

/**
 * The way from the async function through helpers to what blocks, one box for each step.
 *
 * @param {import('../page.js').Page} page
 * @param {import('../model.js').Finding} finding
 */
export function callPathDrawing(page, finding) {
  const texts = page.current;
  const details = el(
    'details',
    { class: 'path' },
    el(
      'summary',
      {},
      `${texts.get('label.path')}${texts.get('label.colon')} `,
      texts.get('steps', finding.steps.length),
    ),
  );
  // Drawn when it is looked at: most never are.
  details.addEventListener(
    'toggle',
    () =>
      details.append(
        el(
          'ol',
          { class: 'steps' },
          finding.steps.map((step, index) => box(page, finding, step, index)),
        ),
      ),
    { once: true },
  );
  return details;
}

/**
 * @param {import('../page.js').Page} page
 * @param {import('../model.js').Finding} finding
 * @param {import('../flows.js').Step} step
 * @param {number} index
 */
function box(page, finding, step, index) {
  const texts = page.current;
  const last = index === finding.steps.length - 1;
  const kind = index === 0 ? 'start' : last ? 'end' : 'helper';
  const name = quoted(step.message)[0];
  return el(
    'li',
    { class: kind },
    el('span', { class: 'role' }, texts.get(texts.has(`path.${kind}.${finding.rule}`) ? `path.${kind}.${finding.rule}` : `path.${kind}`)),
    name
      ? el('code', {}, texts.foreign(name))
      : index === 0
        ? el('code', {}, 'async def')
        : el('span', { class: 'said' }, texts.foreign(step.message)),
    el(
      'a',
      { class: 'place', href: page.links.code(step.component, step.line) },
      texts.foreign(`${step.path}:${step.line}`),
    ),
  );
}
