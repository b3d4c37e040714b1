// What takes the place of blocking calls, and what to install for it: as the command line says it,
// from the same data (replacements.json, written by the build).

/**
 * @typedef {import('./model.js').Finding} Finding
 *
 * @typedef {Object} Choice what can be used instead of a call
 * @property {string[]} shown the best first
 * @property {boolean} calls whether the first one is for single functions
 * @property {string} [pip] what to install for the first one
 * @property {string} [by] what that brings
 *
 * @typedef {Object} Data
 * @property {string[]} libraries asyncio, anyio, trio
 * @property {Choice[]} choices
 * @property {Object<string, number[]>} apis for each blocking call, a choice per library
 *
 * @typedef {Object} Replacement
 * @property {string} library whose calls are replaced
 * @property {Choice} choice
 * @property {Map<string, number>} calls how often each call was found
 */

/** The rule whose findings have replacements. */
export const BLOCKING_RULE = 'ASYNC001';

const BUILTINS = 'builtins.';
const MOST_NAMES = 3;
const TO_THREAD = /** @type {Choice} */ ({ shown: ['asyncio.to_thread()'], calls: true });

/**
 * The public name of the call that blocks; empty when the issue does not tell.
 *
 * @param {Finding} finding
 */
export function api(finding) {
  if (finding.rule !== BLOCKING_RULE) {
    return '';
  }
  return finding.effect || (finding.steps.length > 0 ? '' : finding.call);
}

/**
 * @param {string} name
 */
export function libraryOf(name) {
  return name.startsWith(BUILTINS) || !name.includes('.') ? shownCall(name) : root(name);
}

/**
 * A function as people write it, for example `open()`.
 *
 * @param {string} name
 */
export function shownCall(name) {
  return `${name.startsWith(BUILTINS) ? name.slice(BUILTINS.length) : name}()`;
}

/**
 * What replaces the blocking calls among some findings, the most frequent first.
 *
 * @param {Finding[]} findings
 * @param {Data} data
 * @returns {Replacement[]}
 */
export function replacements(findings, data) {
  const calls = findings
    .map((finding) => ({ name: known(api(finding), data), finding }))
    .filter(({ name }) => name !== '');
  const usual = usualLibrary(calls.map(({ finding }) => finding));
  /** @type {Map<string, Replacement>} */
  const groups = new Map();
  for (const { name, finding } of calls) {
    const choice = choiceOf(name, asyncLibrary(finding) ?? usual, data);
    if (choice.shown.length > 0) {
      const key = `${root(name)} ${choice.shown.join(' ')}`;
      const group = groups.get(key) ?? { library: root(name), choice, calls: new Map() };
      group.calls.set(name, (group.calls.get(name) ?? 0) + 1);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort(
    (a, b) => total(b) - total(a) || (labels(a).join() < labels(b).join() ? -1 : 1),
  );
}

/**
 * The functions when they are few, else the library.
 *
 * @param {Replacement} replacement
 * @returns {string[]}
 */
export function labels(replacement) {
  const few = replacement.choice.calls && replacement.calls.size <= MOST_NAMES;
  return few || replacement.library === 'builtins'
    ? [...new Set([...replacement.calls.keys()].map(shownCall))].sort()
    : [replacement.library];
}

/**
 * What to install, and what each package takes the place of.
 *
 * @param {Replacement[]} all
 * @returns {{pip: string, by: string, labels: string[]}[]}
 */
export function packages(all) {
  /** @type {Map<string, {pip: string, by: string, labels: string[]}>} */
  const found = new Map();
  for (const replacement of all) {
    const { pip, by } = replacement.choice;
    if (pip && by) {
      const one = found.get(pip) ?? { pip, by, labels: [] };
      one.labels.push(...labels(replacement));
      found.set(pip, one);
    }
  }
  return [...found.values()];
}

/**
 * @param {string} name as in a message, where functions of Python itself have no module
 * @param {Data} data
 */
function known(name, data) {
  return name !== '' && !name.includes('.') && Object.hasOwn(data.apis, BUILTINS + name)
    ? BUILTINS + name
    : name;
}

/**
 * @param {string} name
 * @param {string} library
 * @param {Data} data
 * @returns {Choice}
 */
function choiceOf(name, library, data) {
  if (!Object.hasOwn(data.apis, name)) {
    return TO_THREAD;
  }
  return data.choices[data.apis[name][data.libraries.indexOf(library)]];
}

/**
 * The library that a file is on, as far as the replacement in the message tells.
 *
 * @param {Finding} finding
 * @returns {string | undefined}
 */
function asyncLibrary(finding) {
  const match = /[\s\u00a0](asyncio|loop|anyio|trio)\.\w/.exec(finding.message);
  return match ? match[1].replace('loop', 'asyncio') : undefined;
}

/** @param {Finding[]} findings */
function usualLibrary(findings) {
  const seen = new Set(findings.map(asyncLibrary).filter((library) => library !== undefined));
  return seen.size === 1 ? /** @type {string} */ ([...seen][0]) : 'asyncio';
}

/** @param {Replacement} replacement */
function total(replacement) {
  return [...replacement.calls.values()].reduce((sum, count) => sum + count, 0);
}

/** @param {string} name */
function root(name) {
  return name.split('.', 1)[0];
}
