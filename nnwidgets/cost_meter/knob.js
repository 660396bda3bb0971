// One weight as a knob: the cost of every image at any turn of it, with all other weights held.

import { oneHot } from "../shared/gradient.js";
import { forward, relu, sigmoid, weightedSum } from "../shared/network.js";

/** @typedef {import("../shared/network.js").Network} Network */
/** @typedef {{ layer: number, neuron: number, source: number }} Place of a weight: from `source` into `neuron` */
/** @typedef {ReturnType<typeof knob>} Knob */

/** Σ (a − y)². @param {ArrayLike<number>} outputs @param {number} label */
export function costOf(outputs, label) {
  return squares(outputs, label).reduce((sum, square) => sum + square, 0);
}

/** Each output's (a − y)². @param {ArrayLike<number>} outputs @param {number} label */
export function squares(outputs, label) {
  const target = oneHot(label, outputs.length);
  return Array.from(outputs, (a, k) => (a - target[k]) ** 2);
}

/**
 * @param {Network} network
 * @param {Float32Array[][]} activations of every image, as `forward` gives them
 * @param {ArrayLike<number>} labels
 * @param {Place} place
 */
export function knob(network, activations, labels, { layer, neuron, source }) {
  const { W, b, nIn, activation } = network.layers[layer];
  const squish = activation === "relu" ? relu : sigmoid;
  const rest = { ...network, layers: network.layers.slice(layer + 1) };
  const row = W.subarray(neuron * nIn, (neuron + 1) * nIn);
  const sums = activations.map((all) => weightedSum(row, all[layer], b[neuron]));

  /** The outputs for an image when the weight is turned. @param {number} index @param {number} nudge */
  const outputs = (index, nudge) => {
    const turned = activations[index][layer + 1].slice();
    turned[neuron] = squish(sums[index] + nudge * activations[index][layer][source]);
    return forward(rest, turned)[rest.layers.length];
  };
  /** @param {number} index @param {number} nudge */
  const cost = (index, nudge) => costOf(outputs(index, nudge), labels[index]);
  return {
    weight: row[source],
    outputs,
    cost,
    /** The cost of every image. @param {number} nudge */
    costs: (nudge) => Float64Array.from(activations, (_, index) => cost(index, nudge)),
  };
}

/** @param {Float64Array} values */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
