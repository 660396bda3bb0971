// The network's mathematics, as in nnlib: a layer is σ(W a + b), W is (n_out, n_in).

import { floats } from "./arrays.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {{ nIn: number, nOut: number, W: Float32Array, b: Float32Array, activation: string }} Layer */
/** @typedef {{ sizes: number[], parameters: Float32Array, layers: Layer[] }} Network */

/** σ(z) without overflow. @param {number} z */
export function sigmoid(z) {
  return 0.5 + 0.5 * Math.tanh(0.5 * z);
}

/** @param {number} z */
export function relu(z) {
  return z > 0 ? z : 0;
}

/**
 * Views of one row of parameters: every layer's W in turn, then every layer's b, as in `nnlib.Network.parameters`.
 * @param {number[]} sizes
 * @param {Float32Array} parameters
 * @param {string} activation of the hidden layers; the output is always a sigmoid
 * @returns {Network}
 */
export function unpack(sizes, parameters, activation) {
  let start = 0;
  /** @param {number} length */
  const take = (length) => parameters.subarray(start, (start += length));
  const steps = sizes.slice(1).map((nOut, i) => ({ nIn: sizes[i], nOut }));
  const weights = steps.map(({ nIn, nOut }) => take(nOut * nIn));
  const biases = steps.map(({ nOut }) => take(nOut));
  const layers = steps.map((step, i) => ({
    ...step,
    W: weights[i],
    b: biases[i],
    activation: i < steps.length - 1 ? activation : "sigmoid",
  }));
  return { sizes, parameters, layers };
}

/**
 * The network of a headless NetworkModel, with a copy of its parameters.
 * @param {Model} model
 */
export function readNetwork(model) {
  return unpack(model.get("sizes"), floats(model.get("parameters")), model.get("activation"));
}

/**
 * Σ w·a + b.
 * @param {ArrayLike<number>} weights
 * @param {ArrayLike<number>} activations
 * @param {number} bias
 */
export function weightedSum(weights, activations, bias) {
  let z = bias;
  for (let k = 0; k < weights.length; k++) z += weights[k] * activations[k];
  return z;
}

/** Where activations are not 0: four pixels in five are black. @param {Float32Array} activations */
export function litOf(activations) {
  return [...activations.keys()].filter((n) => activations[n]);
}

/**
 * z = W a + b of a layer, (n_out,).
 * @param {Layer} layer
 * @param {Float32Array} activations (n_in,)
 * @param {number[]} [lit] their `litOf`
 */
export function weightedSums({ nIn, W, b }, activations, lit = litOf(activations)) {
  return b.map((z, k) => {
    for (let i = 0; i < lit.length; i++) z += W[k * nIn + lit[i]] * activations[lit[i]];
    return z;
  });
}

/**
 * Every layer's activations for one image, the image itself first.
 * @param {Network} network
 * @param {Float32Array} image brightness 0..1
 */
export function forward(network, image) {
  const activations = [image];
  for (const layer of network.layers) {
    const squish = layer.activation === "relu" ? relu : sigmoid;
    activations.push(weightedSums(layer, activations[activations.length - 1]).map(squish));
  }
  return activations;
}

/** The position of the largest: the digit that is read. @param {ArrayLike<number>} values */
export function argmax(values) {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (values[k] > values[best]) best = k;
  return best;
}
