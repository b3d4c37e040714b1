// The call path of an issue: from the async function through helpers to what blocks.

/**
 * @typedef {Object} Step
 * @property {string} component key of the file
 * @property {string} path of the file, from the project's folder
 * @property {number} line
 * @property {string} message what the issue says there
 */

/**
 * The steps in the order in which they run. Empty when the issue has no path: what blocks is called
 * directly, and its places only explain.
 *
 * The plugin hands the flow to SonarQube from the last step to the first, because SonarQube's own
 * pages turn it round.
 *
 * @param {any} issue as the Web API gives it
 * @returns {Step[]}
 */
export function callPath(issue) {
  const flows = issue.flows ?? [];
  if (flows.length !== 1) {
    return [];
  }
  const locations = [...(flows[0].locations ?? [])].reverse();
  const elsewhere = locations.some((location) => location.component !== issue.component);
  if (locations.length < 3 && !elsewhere) {
    return [];
  }
  return locations.map((location) => ({
    component: String(location.component ?? issue.component),
    path: pathOf(String(location.component ?? issue.component)),
    line: Number(location.textRange?.startLine ?? 0),
    message: String(location.msg ?? ''),
  }));
}

/**
 * A component is `project:path`; the key of a project may hold colons, a path rarely does.
 *
 * @param {string} component
 * @param {string} [project] its key, when it is known
 */
export function pathOf(component, project) {
  if (project !== undefined && component.startsWith(`${project}:`)) {
    return component.slice(project.length + 1);
  }
  return component.slice(component.lastIndexOf(':') + 1);
}

const QUOTED = /"([^"]+)"|«[\s\u00a0\u202f]*([^»]+?)[\s\u00a0\u202f]*»/g;

/**
 * The names that a message of ours has in quotes, English or French.
 *
 * @param {string} message
 * @returns {string[]}
 */
export function quoted(message) {
  return [...message.matchAll(QUOTED)].map((match) => match[1] ?? match[2]);
}
