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
 * @param {string} project its key
 * @returns {Step[]}
 */
export function callPath(issue, project) {
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
    path: pathOf(String(location.component ?? issue.component), project),
    line: Number(location.textRange?.startLine ?? 0),
    message: String(location.msg ?? ''),
  }));
}

/**
 * A component is `project:path`, and both may hold colons.
 *
 * @param {string} component
 * @param {string} project its key
 */
export function pathOf(component, project) {
  return component.startsWith(`${project}:`) ? component.slice(project.length + 1) : component;
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
