// The slope in words: where more weight would lower the error most, and where less.

import { largest } from "./shared/paint.js";

const FLAT = 1e-6;

/**
 * @param {Float32Array} slopes of 784 weights
 * @param {number} biasSlope
 */
export function hintInWords(slopes, biasSlope) {
  if (largest([...slopes, biasSlope], 0) < FLAT) return "Flat here: move the bias, or start from another shape.";
  const help = Array(9).fill(0);
  slopes.forEach((slope, k) => (help[3 * third(Math.floor(k / 28)) + third(k % 28)] -= slope));
  const [most, least] = [Math.max(...help), Math.min(...help)];
  return [
    most > 0 && `more weight at the ${place(help.indexOf(most))}`,
    least < 0 && `less at the ${place(help.indexOf(least))}`,
    `a ${biasSlope > 0 ? "lower" : "higher"} bias`,
  ].filter(Boolean).join(", ");
}

/** @param {number} at of 28 */
function third(at) {
  return Math.floor((3 * at) / 28);
}

/** @param {number} k of nine */
function place(k) {
  return k === 4 ? "centre" : `${["top", "", "bottom"][Math.floor(k / 3)]} ${["left", "", "right"][k % 3]}`.trim();
}
