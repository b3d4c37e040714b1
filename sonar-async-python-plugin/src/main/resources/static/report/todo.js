// The list of what to do, the most urgent first: one item for each level and rule.

/**
 * @typedef {import('./model.js').Group} Group
 * @typedef {import('./model.js').Rule} Rule
 * @typedef {import('./texts.js').Texts} Texts
 *
 * @typedef {{id: string, group: Group, count: number, text: string, tag: string}} Todo
 */

const PERFORMANCE_RULE = 'ASYNC003';

/**
 * @param {Group[]} groups
 * @param {Map<string, Rule>} rules
 * @param {Texts} texts
 * @returns {Todo[]}
 */
export function todoList(groups, rules, texts) {
  return groups.map((group) => ({
    id: `${group.rule} ${group.level}`,
    group,
    count: group.findings.length,
    text: textOf(group, rules, texts),
    tag: tagOf(group, texts),
  }));
}

/**
 * @param {Group} group
 * @param {Map<string, Rule>} rules
 * @param {Texts} texts
 */
function textOf(group, rules, texts) {
  const count = group.findings.length;
  if (texts.has(`${group.rule}.todo`)) {
    return texts.get(`${group.rule}.todo`, count);
  }
  const title = rules.get(group.rule)?.title[texts.language];
  const text = texts.get('other.todo', count, group.rule);
  return title ? `${text}${texts.get('label.colon')} ${title}` : text;
}

/**
 * @param {Group} group
 * @param {Texts} texts
 */
function tagOf(group, texts) {
  if (group.level === 'error') {
    return texts.get('tag.CRITICAL');
  }
  return group.rule === PERFORMANCE_RULE ? texts.get('tag.PERF') : '';
}

/**
 * Whether an item was done: ticked when it had as many findings as now, or more. What was found
 * since then opens it again.
 *
 * @param {Todo} todo
 * @param {Object<string, number>} ticked
 */
export function isDone(todo, ticked) {
  return todo.id in ticked && todo.count <= ticked[todo.id];
}
