// Scales, ticks, numbers and rows of a plot: what scales.py says of the still one, a second time.

/**
 * @typedef {object} Axis
 * @property {[number, number]} domain
 * @property {string} [name]
 * @property {boolean} [log]
 * @property {number[]} [ticks] round numbers or powers of ten if left out
 * @property {string} [format] percent, power, or how many decimals
 * @property {boolean} [hidden]
 * @property {boolean} [fits] its upper end follows the bars
 */
/** @typedef {(number | null)[]} Row a null is a gap */
/** @typedef {{ at: (value: number) => number, back: (pixel: number) => number }} Scale */

/** @param {number} value @param {number} low @param {number} high */
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/** Where values lie between two pixels. @param {Axis} axis @param {number} from @param {number} to @returns {Scale} */
export function scaleOf({ domain, log }, from, to) {
  const measure = log ? Math.log10 : (/** @type {number} */ value) => value;
  const [low, high] = [measure(domain[0]), measure(domain[1])];
  return {
    at: (value) => from + ((measure(value) - low) / (high - low)) * (to - from),
    back: (pixel) => {
      const value = low + ((pixel - from) / (to - from)) * (high - low);
      return log ? 10 ** value : value;
    },
  };
}

/** About four numbers. @param {Axis} axis @returns {number[]} */
export function ticksOf({ domain: [low, high], log, ticks }) {
  if (ticks) return ticks;
  const among = (/** @type {number} */ first, /** @type {number} */ last) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (log) {
    const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
    const step = Math.max(1, Math.ceil((last - first) / 4));
    return among(0, Math.floor((last - first) / step)).map((i) => 10 ** (last - i * step)).reverse();
  }
  const rough = (high - low) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((times) => times * unit >= 0.999 * rough) ?? 10) * unit;
  return among(Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)).map((i) => Number((i * step).toFixed(12)));
}

const NARROW_LETTERS = "iljtfrI.,:;'!|()·1 \u00a0\u202f";
const THIN = "\u202f";

/** A number as a person writes it. @param {number} value @param {string} [format] */
export function numberText(value, format) {
  if (format === "percent") return `${trimmed(100 * value, 1)}\u00a0%`;
  if (format === "power" && value > 0) {
    const power = Math.round(Math.log10(value));
    if (Math.abs(Math.log10(value) - power) < 1e-6 && Math.abs(power) > 1) return `10${raised(power)}`;
    if (value < 0.01) {
      const down = Math.floor(Math.log10(value));
      return `${(value / 10 ** down).toFixed(1)}\u00a0·\u00a010${raised(down)}`;
    }
  }
  if (format && /^\d$/.test(format)) return grouped(value.toFixed(Number(format)));
  const size = Math.abs(value);
  const decimals = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 2 - Math.floor(Math.log10(size));
  return trimmed(value, Math.min(6, decimals));
}

/** @param {number} value @param {number} decimals */
function trimmed(value, decimals) {
  const text = value.toFixed(decimals);
  return grouped(text.includes(".") ? text.replace(/\.?0+$/, "") : text);
}

/** With a true minus sign and thousands apart. @param {string} text */
function grouped(text) {
  const [whole, part] = text.replace("-", Number(text) === 0 ? "" : "−").split(".");
  return whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${THIN}`) + (part ? `.${part}` : "");
}

/** @param {number} power */
function raised(power) {
  return String(power).replace(/./g, (sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)]));
}

/** How wide a text is at 12.5 px, at most, and the same on every system. @param {string} text */
export function textWidth(text) {
  let width = 2;
  for (const letter of text) width += NARROW_LETTERS.includes(letter) ? 5 : /[mwA-Z%−→√]/.test(letter) ? 10.4 : 7.8;
  return width;
}

/** In as many lines as it needs, broken after its commas if that will do. @param {string} text @param {number} width */
export function linesOf(text, width) {
  /** @type {string[]} */
  const lines = [];
  const clauses = text.replace(/, /g, ",\n").split("\n");
  for (const part of clauses.flatMap((clause) => textWidth(clause) > width ? clause.split(" ") : [clause])) {
    const longer = `${lines[lines.length - 1]} ${part}`;
    if (lines.length && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** Which of some numbers is nearest. @param {Row} numbers @param {number} value */
export function nearest(numbers, value) {
  let best = -1;
  let away = Infinity;
  numbers.forEach((number, i) => {
    if (number === null || Math.abs(number - value) >= away) return;
    [best, away] = [i, Math.abs(number - value)];
  });
  return best;
}

/** A value's place among ascending stops: 0 the first, 1 the second. @param {number[]} stops @param {number} value */
export function placeOf(stops, value) {
  const after = stops.findIndex((stop) => stop > value);
  if (after === 0) return 0;
  if (after < 0) return stops.length - 1;
  return after - 1 + (value - stops[after - 1]) / (stops[after] - stops[after - 1]);
}

/** The value at a place among stops. @param {number[]} stops @param {number} place */
export function valueAt(stops, place) {
  const before = clamp(Math.floor(place), 0, stops.length - 2);
  return stops[before] + (place - before) * (stops[before + 1] - stops[before]);
}

/** A row, or of a family the one at a place, between its neighbours. @param {Row | Row[]} rows @param {number} place */
export function rowAt(rows, place) {
  if (!Array.isArray(rows[0])) return /** @type {Row} */ (rows);
  const family = /** @type {Row[]} */ (rows);
  const before = clamp(Math.floor(place), 0, family.length - 1);
  const share = place - before;
  if (share < 1e-9 || before === family.length - 1) return family[before];
  return family[before].map((one, i) => {
    const other = family[before + 1][i];
    return one === null || other === null ? null : one + share * (other - one);
  });
}

/**
 * The height of a curve anywhere: gentle between its points, or a staircase.
 * @param {Row} xs ascending @param {Row} ys @param {boolean} [steps]
 * @returns {(x: number) => number}
 */
export function curveThrough(xs, ys, steps) {
  const kept = xs.map((x, i) => [x, ys[i]]).filter(([x, y]) => x !== null && y !== null);
  const points = /** @type {[number, number][]} */ (kept);
  const last = points.length - 1;
  return (x) => {
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (points[middle][0] <= x) low = middle;
      else high = middle;
    }
    if (steps || last === 0) return points[x >= points[last][0] ? last : low][1];
    const share = clamp((x - points[low][0]) / (points[high][0] - points[low][0]), 0, 1);
    const [before, from, to, after] = [low - 1, low, high, high + 1].map((i) => points[clamp(i, 0, last)][1]);
    return 0.5 * (2 * from + (to - before) * share + (2 * before - 5 * from + 4 * to - after) * share ** 2
      + (3 * from - before - 3 * to + after) * share ** 3);
  };
}
