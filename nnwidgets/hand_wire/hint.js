// The slope in words: where more weight would lower the cost most, and where less.

import { largest } from "../shared/paint.js";
import { extremePlaces } from "../shared/picture_words.js";

const FLAT = 1e-6;

/**
 * @param {Float32Array} slopes of 784 weights
 * @param {number} biasSlope
 */
export function hintInWords(slopes, biasSlope) {
  if (largest([...slopes, biasSlope], 0) < FLAT) return "Flat here: move the bias.";
  const { most, least } = extremePlaces(slopes.map((slope) => -slope));
  return `More weight at the ${most}, less at the ${least}, a ${biasSlope > 0 ? "lower" : "higher"} bias.`;
}
