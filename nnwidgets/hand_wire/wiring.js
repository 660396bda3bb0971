// A detector's wiring: one neuron 784-1, or two or three hidden ones and an output neuron that reads them, 784-n-1.

import { unpack } from "../shared/network.js";

/** @typedef {import("../shared/network.js").Network} Network */

/** The network of `HandWire.parameters`: its layers are views of them. @param {Float32Array} parameters */
export function wired(parameters) {
  const count = Math.max(1, Math.floor(parameters.length / 786));
  return unpack(count === 1 ? [784, 1] : [784, count, 1], parameters, "sigmoid");
}

/**
 * The parameters of a wiring with these of its detectors. A new one is blank and dark, so that nothing changes until it
 * is painted, and counts against.
 * @param {Network} network
 * @param {(number | null)[]} kept their positions, null for a new one
 */
export function rewired({ layers: [{ W, b }, output] }, kept) {
  const weights = kept.flatMap((k) => (k === null ? Array(784).fill(0) : [...W.subarray(784 * k, 784 * k + 784)]));
  const biases = kept.map((k) => (k === null ? -10 : b[k]));
  if (kept.length === 1) return Float32Array.from([...weights, ...biases]);
  const outputWeights = kept.map((k) => (k === null ? -10 : (output?.W[k] ?? 10)));
  return Float32Array.from([...weights, ...outputWeights, ...biases, output?.b[0] ?? -5]);
}
