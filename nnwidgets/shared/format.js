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
