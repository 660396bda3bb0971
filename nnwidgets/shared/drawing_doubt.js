// What a drawing has that the network was never shown, the same rules as digit_pad/doubt.py.

const MOST_FILLED = 0.6;
const LEAST_WIDE = 0.4;
const LEAST_APART = 0.2;
const LEAST_PENS = 4;

/**
 * @param {ArrayLike<number>} ink brightness 0..1, row after row, paper exactly 0
 * @param {number} columns
 * @param {number} penWidth in pixels
 * @returns {string} a sentence; "" if the network can be asked, and of blank paper
 */
export function doubt(ink, columns, penWidth) {
  const inColumn = new Float64Array(columns);
  const inRow = new Float64Array(ink.length / columns);
  for (let k = 0; k < ink.length; k++) {
    inColumn[k % columns] += ink[k];
    inRow[Math.floor(k / columns)] += ink[k];
  }
  const [across, down] = [inColumn, inRow].map((sums) =>
    sums.subarray(sums.findIndex(Boolean), sums.findLastIndex(Boolean) + 1));
  const longer = Math.max(across.length, down.length);
  if (longer === 0) return "";
  if (longer < LEAST_PENS * penWidth) return "It is hardly larger than the pen: draw it larger.";

  const all = across.reduce((sum, part) => sum + part, 0);
  const filled = all / across.length / down.length;
  if (filled > MOST_FILLED && Math.min(across.length, down.length) > LEAST_WIDE * longer) {
    return "It was never shown a filled patch, and still has to name a digit.";
  }
  let left = 0;
  const apart = across.some((part) => {
    left += part;
    return part === 0 && Math.min(left, all - left) > LEAST_APART * all;
  });
  return apart ? "It was never shown two shapes side by side, and still has to name a digit." : "";
}
