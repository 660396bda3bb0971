// Numbers as text.

/**
 * With a true minus sign, which a number that is rounded to 0 has not.
 * @param {number} value
 * @param {number} [decimals] three figures or so if left out
 */
export function signed(value, decimals) {
  const size = Math.abs(value);
  const text = value.toFixed(decimals ?? (size >= 100 ? 0 : size >= 10 ? 1 : 2));
  return text.replace("-", Number(text) === 0 ? "" : "−");
}

/**
 * A whole number in groups of three, "13,002": the browser's own way to do it loads what it knows of every language.
 * @param {number} value
 */
export function grouped(value) {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * How many decimals show two figures of a size, where `signed` would show fewer; undefined where it shows enough.
 * @param {number} size
 */
export function decimalsFor(size) {
  if (size >= 0.1 || size < 1e-5) return undefined;
  return Math.max(2, Number(size.toPrecision(2)).toFixed(8).replace(/0+$/, "").length - 2);
}
