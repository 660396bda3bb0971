// Where the light is, and what it has lit, in words.

import { signed } from "../format.js";
import { argmax } from "../network.js";

/**
 * @param {number} wave
 * @param {Float32Array[]} activations
 * @param {number} end of the wave
 */
export function lightInWords(wave, activations, end) {
  const last = activations.length - 1;
  const layer = Math.floor(wave + 0.02);
  if (layer < 0) return wave < -0.98 ? "on the pad" : "pixels on their way";
  if (layer === 0) return `${activations[0].length} pixels in a column`;
  if (layer < last) {
    const bright = activations[layer].filter((activation) => activation > 0.5).length;
    return `hidden layer ${layer}: ${bright} of ${activations[layer].length} neurons above ½`;
  }
  if (wave < end - 0.02) return "the ten outputs";
  const digit = argmax(activations[last]);
  return `verdict: ${digit} is the brightest output, ${signed(activations[last][digit], 2)}`;
}

/**
 * What a learner reads while the light runs; "" when it has come to its end.
 * @param {number} wave
 * @param {number[]} sizes
 */
export function runInWords(wave, sizes) {
  const last = sizes.length - 1;
  if (wave >= last + 0.3) return "";
  if (wave < 0) return `${sizes[0]} pixels leave the pad …`;
  if (wave >= last - 1) return `… and ${last === 1 ? "each pushes" : "those push"} the ten outputs.`;
  return wave < 1 ? `… each pushes ${sizes[1]} neurons …` : `… those push ${sizes[2]} more …`;
}
