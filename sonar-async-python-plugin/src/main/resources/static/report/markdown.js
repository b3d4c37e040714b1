// The report as Markdown, in the parts and the order of `async-check --format markdown`.

import { BLOCKING_RULE, labels, packages } from './replacements.js';
import { visible } from './visible.js';
import { detailOf, ruleName } from './words.js';

/**
 * @typedef {import('./model.js').Finding} Finding
 * @typedef {import('./report.js').Report} Report
 * @typedef {import('./texts.js').Texts} Texts
 */

const EMOJI = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/**
 * @param {Report} report
 * @param {Texts} texts
 */
export function markdown(report, texts) {
  const lines = [`# 🔄 ${texts.get('heading.report')}`, ''];
  lines.push(`${text(report.projectName)}${report.branchName ? ` · ${text(report.branchName)}` : ''}`);
  if (report.analysedAt) {
    lines.push('', texts.get('header.analysed', texts.time(report.analysedAt)));
  }
  lines.push(...summary(report, texts));
  for (const level of /** @type {const} */ (['error', 'warning', 'info'])) {
    const groups = report.groups.filter((group) => group.level === level);
    if (report.findings.length > 0) {
      lines.push('', `## ${EMOJI[level]} ${texts.get(`heading.${level}`)}`);
      if (groups.length === 0) {
        lines.push('', texts.get('label.none'));
      }
    }
    for (const group of groups) {
      lines.push(...table(group, report, texts));
    }
  }
  lines.push(...practices(report, texts), ...commands(report, texts), ...priorities(report, texts));
  return `${lines.join('\n')}\n`;
}

/**
 * @param {Report} report
 * @param {Texts} texts
 */
function summary(report, texts) {
  const rows = [
    ['label.asyncFunctions', texts.number(report.values.async_functions ?? 0)],
    ['label.errors', texts.number(report.counts.error)],
    ['label.warnings', texts.number(report.counts.warning)],
    ['label.infos', texts.number(report.counts.info)],
    ['label.rating', report.rating],
  ];
  const lines = [
    '',
    `## 📊 ${texts.get('heading.summary')}`,
    '',
    `| ${texts.get('label.category')} | ${texts.get('label.count')} |`,
    '|---|---:|',
    ...rows.filter(([, value]) => value).map(([key, value]) => `| ${texts.get(key)} | ${value} |`),
  ];
  if (report.unreachable > 0) {
    lines.push('', texts.get('note.unreachable', report.unreachable));
  }
  if (report.findings.length === 0) {
    lines.push('', `**${texts.get('label.nothing')}**`);
  }
  return lines;
}

/**
 * @param {import('./model.js').Group} group
 * @param {Report} report
 * @param {Texts} texts
 */
function table(group, report, texts) {
  const detail = detailOf(group.rule);
  const withPath = group.findings.some((finding) => finding.steps.length > 0);
  const name = ruleName(group.rule, report.rules, texts);
  const head = [texts.get('label.file'), texts.get('label.line'), texts.get(`detail.${detail}`)];
  const lines = [
    '',
    `### ${group.rule}${name ? ` - ${text(name)}` : ''}`,
    '',
    `| ${[...head, ...(withPath ? [texts.get('label.path')] : [])].join(' | ')} |`,
    withPath ? '|---|---:|---|---|' : '|---|---:|---|',
  ];
  for (const finding of group.findings) {
    const cells = [code(finding.path), String(finding.line || ''), cell(finding, texts)];
    if (withPath) {
      cells.push(finding.steps.map(step).join(' → '));
    }
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return [...lines, ...correction(group, report, texts)];
}

/**
 * @param {Finding} finding
 * @param {Texts} texts
 */
function cell(finding, texts) {
  const { call, effect } = finding;
  if (finding.builtin !== null) {
    return `${code(finding.builtin)} ${text(finding.message)}`;
  }
  switch (call === '' ? 'MESSAGE' : detailOf(finding.rule)) {
    case 'CALL':
      return effect && effect !== call ? `${code(call)} → ${code(effect)}` : code(call);
    case 'IMPACT':
      return `${texts.get('impact.ASYNC003')} ${code(call)}`;
    default:
      return text(finding.message);
  }
}

/** @param {import('./model.js').Step} one */
function step(one) {
  return `${text(one.message.replace(/\.$/, ''))} (${code(`${one.path}:${one.line}`)})`;
}

/**
 * @param {import('./model.js').Group} group
 * @param {Report} report
 * @param {Texts} texts
 */
function correction(group, report, texts) {
  if (!texts.has(`${group.rule}.correction`)) {
    return [];
  }
  const lead = texts.get(group.level === 'info' ? 'label.suggestion' : 'label.correction');
  const colon = texts.get('label.colon');
  const listed = group.rule === BLOCKING_RULE && report.replacements.length > 0;
  const lines = [
    '',
    `**${lead}**${colon} ${own(texts, `${group.rule}.${listed ? 'alternatives' : 'correction'}`)}`,
  ];
  if (listed) {
    lines.push('');
    for (const replacement of report.replacements) {
      const by = replacement.choice.shown.map(code).join(`, `);
      lines.push(`- ${labels(replacement).map(code).join(', ')} → ${by}`);
    }
  }
  if (texts.has(`${group.rule}.before`)) {
    const samples = ['before', 'after'].map((part) => texts.get(`${group.rule}.${part}`));
    lines.push('', '```python', samples.join('\n\n'), '```');
  }
  return lines;
}

/**
 * @param {Report} report
 * @param {Texts} texts
 */
function practices(report, texts) {
  const lines = ['', `## ✅ ${texts.get('heading.practices')}`, ''];
  if (report.practices.length === 0) {
    return [...lines, texts.get('label.noPractice')];
  }
  const head = ['label.pattern', 'label.occurrences', 'label.files'].map((key) => texts.get(key));
  lines.push(`| ${head.join(' | ')} |`, '|---|---:|---|');
  for (const practice of report.practices) {
    const files = practice.files.map((file) => code(file.path)).join(', ');
    const others = practice.others > 0 ? ` ${texts.get('others', practice.others)}` : '';
    lines.push(
      `| ${own(texts, `practice.${practice.code}`)} | ${texts.number(practice.count)} | ${files}${others} |`,
    );
  }
  return lines;
}

/**
 * @param {Report} report
 * @param {Texts} texts
 */
function commands(report, texts) {
  return [
    '',
    `## 🔧 ${texts.get('heading.commands')}`,
    '',
    '```sh',
    commandBlocks(report, texts)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
    '```',
  ];
}

/**
 * What can be typed, in blocks of lines; lines that begin with `#` are comments.
 *
 * @param {Report} report
 * @param {Texts} texts
 * @returns {string[][]}
 */
export function commandBlocks(report, texts) {
  const blocks = packages(report.replacements).map(({ pip, by, labels: replaced }) => [
    `# ${visible(texts.get('command.replace', replaced.join(', '), by))}`,
    `pip install ${/^[\w.-]+$/.test(pip) ? pip : `'${pip}'`}`,
    `# ${texts.get('command.then')}`,
  ]);
  blocks.push([`# ${texts.get('command.again')}`, 'async-check .']);
  return blocks;
}

/**
 * @param {Report} report
 * @param {Texts} texts
 */
function priorities(report, texts) {
  const lines = ['', `## 🎯 ${texts.get('heading.priorities')}`, ''];
  const todo = report.todo(texts);
  if (todo.length === 0) {
    return [...lines, texts.get('label.nothingToDo')];
  }
  todo.forEach(({ item, done }, index) => {
    const tag = item.tag ? ` (${item.tag})` : '';
    lines.push(`${index + 1}. [${done ? 'x' : ' '}] ${text(item.text)}${tag}`);
  });
  return lines;
}

/**
 * A text of ours, in which code already stands between backticks.
 *
 * @param {Texts} texts
 * @param {string} key
 */
function own(texts, key) {
  return texts
    .marked(key)
    .split('`')
    .map((part, index) => (index % 2 ? code(part) : text(part)))
    .join('');
}

const SYNTAX = '\\`*[]~$#|';

/**
 * A text in GitHub's Markdown, in which no character is syntax; as the command line writes it.
 *
 * @param {string} raw
 */
export function text(raw) {
  const shown = visible(raw);
  let out = '';
  for (let i = 0; i < shown.length; i++) {
    const c = shown[i];
    if (c === '<') {
      out += '&lt;';
    } else if (c === '>') {
      out += '&gt;';
    } else if (c === '&') {
      out += '&amp;';
    } else if (startsLink(shown, i)) {
      out += `&#${c.charCodeAt(0)};`;
    } else {
      out += (SYNTAX.includes(c) || (c === '_' && !insideWord(shown, i)) ? '\\' : '') + c;
    }
  }
  return out;
}

/**
 * A piece of code, between backticks if that is possible everywhere, cells of tables included.
 *
 * @param {string} raw
 */
export function code(raw) {
  const shown = visible(raw);
  return shown.trim() !== '' && !/[`|<]/.test(shown) && shown === shown.trim()
    ? `\`${shown}\``
    : `<code>${shown.replace(/[^\p{L}\p{Nd} /\u0080-\u{10ffff}]/gu, (c) => `&#${c.codePointAt(0)};`)}</code>`;
}

/**
 * @param {string} shown
 * @param {number} at
 */
function insideWord(shown, at) {
  const word = /[\p{L}\p{Nd}]/u;
  return at > 0 && at + 1 < shown.length && word.test(shown[at - 1]) && word.test(shown[at + 1]);
}

/**
 * @param {string} shown
 * @param {number} at
 */
function startsLink(shown, at) {
  return shown[at] === '.'
    ? at >= 3 && shown.slice(at - 3, at).toLowerCase() === 'www'
    : shown.startsWith('://', at);
}
