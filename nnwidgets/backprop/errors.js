// The errors that one image, or many on average, send back through the network, and what they ask of every part of it.

import { backpropagation, oneHot } from "../shared/gradient.js";

/** @typedef {import("../shared/network.js").Network} Network */

/**
 * @typedef {object} Asked of one layer of neurons; everything the mean over the images
 * @property {Float32Array} activations (n_out,)
 * @property {Float32Array} before activations of the layer before, (n_in,)
 * @property {Float32Array} slopes ∂C/∂a of each neuron, (n_out,)
 * @property {Float32Array} errors δ = ∂C/∂z of each neuron, which is ∂C/∂b as well, (n_out,)
 * @property {Float32Array} turns what it asks of its weights: −∂C/∂W, (n_out · n_in)
 * @property {Float32Array} demands what it asks of each activation of the layer before: −W δ, (n_out · n_in)
 * @property {number} cancelled what part of the images' turns is lost in their mean, 0..1
 */

/**
 * @param {Network} network
 * @param {Float32Array[]} images
 * @param {ArrayLike<number>} labels
 * @returns {{ cost: number, layers: Asked[] }} the mean cost; a layer each
 */
export function errorsOf(network, images, labels) {
  const share = 1 / images.length;
  const back = backpropagation(network);
  let cost = 0;
  const sums = network.layers.map(({ nIn, nOut }) => ({
    activations: new Float32Array(nOut),
    before: new Float32Array(nIn),
    slopes: new Float32Array(nOut),
    errors: new Float32Array(nOut),
    sizes: 0,
  }));

  images.forEach((image, i) => {
    cost += share * back.add(image, oneHot(labels[i]), share);
    sums.forEach((sum, k) => {
      addTo(sum.activations, back.activations[k + 1], share);
      addTo(sum.before, back.activations[k], share);
      addTo(sum.slopes, back.dActivations[k], 1);
      addTo(sum.errors, back.deltas[k], 1);
      sum.sizes += total(back.deltas[k]) * total(back.activations[k]);
    });
  });

  const layers = sums.map(({ sizes, ...sum }, k) => {
    const { W, nIn } = network.layers[k];
    const turns = back.layers[k].dW.map((slope) => -slope);
    const demands = W.map((weight, at) => -weight * sum.errors[Math.floor(at / nIn)]);
    return { ...sum, turns, demands, cancelled: sizes ? Math.max(0, 1 - total(turns) / sizes) : 0 };
  });
  return { cost, layers };
}

/** @param {Float32Array} sum @param {Float32Array} values @param {number} factor */
function addTo(sum, values, factor) {
  for (let k = 0; k < sum.length; k++) sum[k] += factor * values[k];
}

/** Sum of sizes, without the signs. @param {Float32Array} values */
export function total(values) {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += Math.abs(values[k]);
  return sum;
}
