// SonarQube marks its theme on the root element (26.1 to 26.9): data-echoes-theme="light" or
// "dark". Its colours are custom properties, which report.css uses; only what is drawn on a canvas
// has to be told.

const ATTRIBUTE = 'data-echoes-theme';

/**
 * Calls when the theme changes.
 *
 * @param {() => void} changed
 * @returns {() => void} ends it
 */
export function watchTheme(changed) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: [ATTRIBUTE] });
  return () => observer.disconnect();
}
