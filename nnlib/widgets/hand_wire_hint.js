// The slope in words: where more weight would lower the error most, and where less.

import { largest } from "./shared/paint.js";

const FLAT = 1e-6;
const PLACES = ["top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right"];

/**
 * @param {Float32Array} slopes of 784 weights
 * @param {number} biasSlope
 */
export function hintInWords(slopes, biasSlope) {
  if (largest([...slopes, biasSlope], 0) < FLAT) return "Flat here: move the bias.";
  const help = Array(9).fill(0);
  slopes.forEach((slope, k) => (help[3 * Math.floor(k / 261.4) + Math.floor((k % 28) / 9.4)] -= slope));
  const [most, least] = [Math.max, Math.min].map((extreme) => PLACES[help.indexOf(extreme(...help))]);
  return `More weight at the ${most}, less at the ${least}, a ${biasSlope > 0 ? "lower" : "higher"} bias.`;
}
