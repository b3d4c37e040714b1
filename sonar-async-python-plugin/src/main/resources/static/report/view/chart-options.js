// How Chart.js is to draw: in the colours and the font of the page, at once and without motion.

/** @typedef {import('../texts.js').Texts} Texts */

/**
 * Reads colours of the theme.
 *
 * @param {Element} element
 * @returns {(name: string) => string}
 */
export function colours(element) {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim();
}

/** @param {HTMLElement} plot */
export function fontOf(plot) {
  return { family: getComputedStyle(plot).fontFamily, size: 12 };
}

/**
 * @param {HTMLElement} plot
 * @param {{indexAxis?: 'y', scales: any, legend?: boolean}} special
 */
export function options(plot, special) {
  const colour = colours(plot);
  const font = fontOf(plot);
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: special.indexAxis ?? 'x',
    color: colour('--ar-ink'),
    font,
    interaction: { mode: 'index', axis: special.indexAxis ?? 'x', intersect: false },
    plugins: {
      legend: {
        display: special.legend === true,
        position: 'bottom',
        labels: { color: colour('--ar-ink'), font, usePointStyle: true, boxHeight: 7 },
      },
      tooltip: { displayColors: special.legend === true },
    },
    scales: special.scales,
  };
}

/**
 * @param {(name: string) => string} colour
 * @param {Texts} texts
 * @param {{family: string, size: number}} font
 */
export function barScales(colour, texts, font) {
  const ink = colour('--ar-ink');
  return {
    x: { ...countScale(colour, texts, font) },
    y: {
      grid: { display: false },
      border: { color: colour('--ar-line') },
      ticks: { color: ink, autoSkip: false, font },
    },
  };
}

/**
 * @param {(name: string) => string} colour
 * @param {Texts} texts
 * @param {{family: string, size: number}} font
 */
export function lineScales(colour, texts, font) {
  return {
    x: {
      grid: { display: false },
      border: { color: colour('--ar-line') },
      ticks: { color: colour('--ar-soft'), maxTicksLimit: 6, maxRotation: 0, font },
    },
    y: { ...countScale(colour, texts, font) },
  };
}

/**
 * @param {(name: string) => string} colour
 * @param {Texts} texts
 * @param {{family: string, size: number}} font
 */
function countScale(colour, texts, font) {
  return {
    beginAtZero: true,
    grid: { color: colour('--ar-line') },
    border: { display: false },
    ticks: {
      color: colour('--ar-soft'),
      font,
      precision: 0,
      callback: (/** @type {number} */ value) => texts.number(value),
    },
  };
}
