// Networks of other sizes, and how sure a network is of an image.

import { countParameters } from "../shared/layer_sizes.js";
import { argmax } from "../shared/network.js";
import { normal, randomNumbers } from "../shared/random.js";

/** @typedef {{ digit: number, margin: number, right: boolean }} Reading margin: the lead of the brightest output */
/** @typedef {"given" | "unsure" | "misread"} Order */

/**
 * Parameters nobody has trained: weights from N(0, 1/n_in), biases 0. One neuron more leaves the others' weights alone.
 * @param {number[]} sizes
 * @param {number} seed
 */
export function untrainedParameters(sizes, seed) {
  const steps = countParameters(sizes);
  const parameters = new Float32Array(steps.reduce((sum, { total }) => sum + total, 0));
  let at = 0;
  steps.forEach(({ nIn, nOut }, layer) => {
    const random = randomNumbers(seed + 7919 * layer);
    for (let k = 0; k < nIn * nOut; k++) parameters[at++] = normal(random) / Math.sqrt(nIn);
  });
  return parameters;
}

/** @param {Float32Array} outputs @param {number} label @returns {Reading} */
export function readingOf(outputs, label) {
  const digit = argmax(outputs);
  const second = Math.max(...outputs.filter((_, k) => k !== digit));
  return { digit, margin: outputs[digit] - second, right: digit === label };
}

/**
 * Which images are shown, and in which order: their positions.
 * @param {Reading[]} readings
 * @param {Order} order
 */
export function arranged(readings, order) {
  const positions = readings.map((_, i) => i);
  if (order === "misread") return positions.filter((i) => !readings[i].right);
  if (order === "unsure") positions.sort((i, j) => readings[i].margin - readings[j].margin);
  return positions;
}
