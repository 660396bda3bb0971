// A number as people type it, and what a field with a range makes of it.

/**
 * @typedef {object} NumberRange
 * @property {number} min
 * @property {number} max
 * @property {number} [step] of the arrow keys and the slider; 1 if left out
 * @property {boolean} [whole] a count or a place in a list: nothing lies between two steps
 */
/** @typedef {{ value: number, why: string }} Taken why: the reason if the number is not the one typed, or empty */

// What a field shows is what it holds: a float32 has no more figures than these.
const FIGURES = 6;

/**
 * −1.5, 1,5, 13,002, 13 002, 1e-3, 1/4 or 95 %; null if it is none.
 * @param {string} text
 */
export function readNumber(text) {
  const value = valueOf(text, true);
  return Number.isFinite(value) ? value : null;
}

/**
 * The number that a field takes: the nearest in its range to the one typed, or the old one if none was typed.
 * @param {string} text
 * @param {NumberRange} range
 * @param {number} old
 * @returns {Taken}
 */
export function takeNumber(text, { min, max, whole }, old) {
  const typed = valueOf(text, Math.max(-min, max) >= 1000);
  if (Number.isNaN(typed)) return { value: old, why: text.trim() ? "Not a number" : "No number" };
  const rounded = (whole ? Math.round(typed) : inFigures(typed)) + 0; // + 0: no negative zero
  if (rounded < min) return { value: min, why: `${inFigures(min)} to ${inFigures(max)}` };
  if (rounded > max) return { value: max, why: `${inFigures(min)} to ${inFigures(max)}` };
  if (rounded === typed) return { value: rounded, why: "" };
  return { value: rounded, why: whole ? "Whole numbers only" : `${FIGURES} figures are kept` };
}

/**
 * The next step up or down.
 * @param {number} value
 * @param {number} by how many steps
 * @param {NumberRange} range
 */
export function stepFrom(value, by, { min, max, step = 1 }) {
  const at = value / step;
  const next = by > 0 ? Math.floor(at + 1e-6) + by : Math.ceil(at - 1e-6) + by;
  return clamped({ min, max }, inFigures(next * step));
}

/** The nearest whole number of steps. @param {number} value @param {number} [step] */
export function onStep(value, step = 1) {
  return inFigures(Math.round(value / step) * step);
}

/** @param {{ min: number, max: number }} range @param {number} value */
export function clamped({ min, max }, value) {
  return Math.min(max, Math.max(min, value));
}

/** As it is shown, without the noise of binary fractions. @param {number} value */
export function inFigures(value) {
  return Number(value.toPrecision(FIGURES));
}

/**
 * NaN if it is none, and ±Infinity if no double is so large.
 * @param {string} text
 * @param {boolean} thousands whether a comma before three figures parts thousands; any other parts the decimals
 */
function valueOf(text, thousands) {
  const plain = text.trim().replace(/[−–]/g, "-").replace(/(\d)\s(?=\d{3}(\D|$))/g, "$1");
  const [, head, percent] = /** @type {RegExpMatchArray} */ (plain.match(/^(.*?)\s*(%?)$/s));
  const [above, below = "1", ...more] = head.split("/").map((part) => readPlain(part.trim(), thousands));
  if (above === "" || below === "" || more.length) return NaN;
  return Number(above) / Number(below) / (percent ? 100 : 1);
}

/** @param {string} text @param {boolean} thousands */
function readPlain(text, thousands) {
  if (thousands && /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(text)) return text.replaceAll(",", "");
  return text.replace(",", ".");
}
