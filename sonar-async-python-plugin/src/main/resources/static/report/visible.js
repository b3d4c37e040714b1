/**
 * Makes characters visible that have no shape, end a line or turn the direction of writing, as the
 * command line does.
 *
 * @param {string} text
 */
export function visible(text) {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])[\p{Cf}]/gu,
    (c) => (c.length > 1 ? c : written(c)),
  );
}

/** @param {string} c */
function written(c) {
  if (c === '\n') {
    return '\\n';
  }
  if (c === '\r') {
    return '\\r';
  }
  if (c === '\t') {
    return '\\t';
  }
  const code = c.charCodeAt(0);
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
