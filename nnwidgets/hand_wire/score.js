// How well a wiring does on real images: hits, false alarms, and the cost with its slope.

import { sigmoid, weightedSum, weightedSums } from "../shared/network.js";

/**
 * @typedef {object} Score
 * @property {number} cost (a − y)² averaged over the digit's images, plus the same over all others
 * @property {Float32Array} slopes ∂cost of all weights of the detectors, 784 each
 * @property {Float32Array} biasSlopes ∂cost of each detector's bias
 * @property {Float32Array} sums of each image, into the last neuron, without its bias
 * @property {number} line the sum above which it fires
 * @property {boolean[]} isDigit
 * @property {number} count images of the digit
 * @property {number[]} misses images of the digit that leave it dark, the darkest first
 * @property {number[]} alarms other images that make it fire, the brightest first
 */

/** Five shades, two pixels to a byte, as images. @param {Uint8Array} packed */
export function readShades(packed) {
  return Array.from({ length: packed.length / 392 }, (_, i) =>
    Float32Array.from({ length: 784 }, (_, k) => ((packed[392 * i + (k >> 1)] >> (k % 2 ? 0 : 4)) & 15) / 4));
}

/**
 * @param {import("../shared/network.js").Network} network
 * @param {Float32Array[]} images
 * @param {number[][]} lit the images' `litOf`
 * @param {Uint8Array} labels
 * @param {number} digit
 * @returns {Score}
 */
export function scoreOf({ layers: [detectors, output] }, images, lit, labels, digit) {
  const slopes = new Float32Array(detectors.W.length);
  const biasSlopes = new Float32Array(detectors.b.length);
  const isDigit = Array.from(labels, (label) => label === digit);
  const count = isDigit.filter(Boolean).length;
  const line = -(output ?? detectors).b[0];
  let cost = 0;
  const sums = Float32Array.from(images, (image, i) => {
    const z = weightedSums(detectors, image, lit[i]);
    const a = z.map(sigmoid);
    const sum = output ? weightedSum(output.W, a, 0) : z[0] + line;
    const fired = sigmoid(sum - line);
    const share = 1 / (isDigit[i] ? count : images.length - count);
    const off = fired - Number(isDigit[i]);
    cost += share * off * off;
    const delta = 2 * share * off * fired * (1 - fired);
    a.forEach((at, k) => {
      const d = output ? delta * output.W[k] * at * (1 - at) : delta; // backpropagation, one step
      biasSlopes[k] += d;
      for (const n of lit[i]) slopes[784 * k + n] += d * image[n];
    });
    return sum;
  });
  const order = [...sums.keys()].sort((i, j) => sums[i] - sums[j]);
  return {
    cost,
    slopes,
    biasSlopes,
    sums,
    line,
    isDigit,
    count,
    misses: order.filter((i) => isDigit[i] && sums[i] <= line),
    alarms: order.filter((i) => !isDigit[i] && sums[i] > line).reverse(),
  };
}
