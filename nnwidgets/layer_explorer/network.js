// Networks of other sizes, the count of their parameters, and how sure a network is of an image.

import { signed } from "../shared/format.js";
import { argmax } from "../shared/network.js";
import { normal, randomNumbers } from "../shared/random.js";

/** @typedef {{ digit: number, margin: number, right: boolean }} Reading margin: the lead of the brightest output */
/** @typedef {{ nIn: number, nOut: number, total: number }} Count */
/** @typedef {"given" | "unsure" | "misread"} Order */

/** What each step from layer to layer holds: nIn × nOut weights and nOut biases. @param {number[]} sizes */
export function countParameters(sizes) {
  return sizes.slice(1).map((nOut, i) => ({ nIn: sizes[i], nOut, total: nOut * sizes[i] + nOut }));
}

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

/**
 * How many neurons each layer lights, and how brightly the outputs answer.
 * @param {Float32Array[]} activations from the pixels on
 */
export function layersInWords(activations) {
  const hidden = activations.slice(1, -1).map((layer, i) => {
    const bright = layer.filter((activation) => activation > 0.5).length;
    return `Hidden layer ${i + 1}: ${bright} of ${layer.length} neurons above ½.`;
  });
  const outputs = activations[activations.length - 1];
  const digit = argmax(outputs);
  return [...hidden, `Output: ${digit} is the brightest, ${signed(outputs[digit], 2)}.`].join(" ");
}
