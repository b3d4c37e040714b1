import { el } from '../dom.js';
import { commandBlocks } from '../markdown.js';
import { emoji, heading } from './parts.js';

/**
 * What can be typed to correct what was found.
 *
 * @param {import('../report.js').Report} report
 * @param {import('../texts.js').Texts} texts
 */
export function commands(report, texts) {
  const said = el('span', { class: 'copied', role: 'status' });
  return el(
    'section',
    { 'aria-labelledby': 'async-report-commands' },
    heading('commands', 'h2', emoji('🔧'), texts.get('heading.commands')),
    commandBlocks(report, texts).map((lines) => block(lines)),
    said,
  );

  /** @param {string[]} lines */
  function block(lines) {
    return el(
      'div',
      { class: 'command' },
      el(
        'pre',
        { tabindex: '0', 'aria-label': texts.get('commands.block') },
        lines.flatMap((line, index) => [
          index > 0 ? '\n' : '',
          el('code', { class: line.startsWith('#') ? 'comment' : 'typed' }, line),
        ]),
      ),
      el(
        'button',
        {
          type: 'button',
          class: 'button',
          onclick: () => copy(lines),
          'aria-label': texts.get('commands.copyThis', typed(lines)),
        },
        texts.get('commands.copy'),
      ),
    );
  }

  /** @param {string[]} lines */
  async function copy(lines) {
    try {
      await navigator.clipboard.writeText(typed(lines));
      said.textContent = texts.get('commands.copied');
    } catch {
      // Browsers give the clipboard to secure pages only.
      said.textContent = texts.get('commands.notCopied');
    }
  }
}

/** @param {string[]} lines */
function typed(lines) {
  return lines.filter((line) => !line.startsWith('#')).join('\n');
}
