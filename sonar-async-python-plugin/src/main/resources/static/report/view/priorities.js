import { el } from '../dom.js';
import { emoji, heading } from './parts.js';

/**
 * The list of what to do; ticks are kept in this browser.
 *
 * @param {import('../page.js').Page} page
 * @param {import('../report.js').Report} report
 * @param {(group: import('../model.js').Group) => void} reveal shows the findings of an item
 */
export function priorities(page, report, reveal) {
  const texts = page.current;
  const todo = report.todo(texts);
  const progress = el('p', { class: 'progress' });
  const say = () => {
    const done = report.todo(texts).filter((one) => one.done).length;
    progress.textContent = texts.get('todo.progress', done, todo.length);
  };
  say();
  return el(
    'section',
    { 'aria-labelledby': 'async-report-priorities' },
    heading('priorities', 'h2', emoji('🎯'), texts.get('heading.priorities')),
    todo.length === 0
      ? el('p', { class: 'none' }, texts.get('label.nothingToDo'))
      : [
          progress,
          el(
            'ol',
            { class: 'todo' },
            todo.map(({ item, done }) => row(item, done)),
          ),
        ],
  );

  /**
   * @param {import('../todo.js').Todo} item
   * @param {boolean} done
   */
  function row(item, done) {
    const box = /** @type {HTMLInputElement} */ (
      el('input', {
        type: 'checkbox',
        onchange: () => {
          report.tick(item, box.checked);
          say();
        },
      })
    );
    box.checked = done;
    return el(
      'li',
      { class: item.group.level, 'data-todo': item.id },
      el(
        'label',
        {},
        box,
        el('span', { class: 'what' }, item.text),
        item.tag && el('span', { class: 'tag' }, item.tag),
      ),
      el(
        'button',
        {
          type: 'button',
          class: 'jump',
          'aria-label': texts.get('todo.show', item.group.rule),
          onclick: () => reveal(item.group),
        },
        item.group.rule,
      ),
    );
  }
}
