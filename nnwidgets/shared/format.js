// Numbers as text.

/** With a true minus sign. @param {number} value @param {number} [decimals] three figures or so if left out */
export function signed(value, decimals) {
  const size = Math.abs(value);
  return value.toFixed(decimals ?? (size >= 100 ? 0 : size >= 10 ? 1 : 2)).replace("-", "−");
}
