// Backpropagation of the cost Σ (a − y)²: the four equations of nnlib/gradient.py, one example at a time.

import { relu, sigmoid, unpack } from "./network.js";

/** @typedef {import("./network.js").Layer} Layer */
/** @typedef {import("./network.js").Network} Network */
/** @typedef {{ dW: Float32Array, db: Float32Array }} LayerGradient dW is (n_out, n_in), db (n_out,) */

/**
 * @typedef {object} Backpropagation
 * @property {Float32Array} gradient ∂C of every parameter, in the order of `network.parameters`
 * @property {LayerGradient[]} layers views of `gradient`
 * @property {Float32Array[]} activations of the last example: the image's first
 * @property {Float32Array[]} dActivations ∂C/∂a of the last example, for every layer of neurons
 * @property {Float32Array[]} deltas δ = ∂C/∂z of the last example, for every layer of neurons
 * @property {(image: Float32Array) => Float32Array} see an image: fills `activations`, returns the outputs
 * @property {(image: Float32Array, target: ArrayLike<number>, share?: number) => number} add
 *   an example's gradient, times its share, to `gradient`; returns its cost
 */

/**
 * Memory for the gradient, used again by every example. The network's parameters are read anew each time.
 * @param {Network} network
 * @returns {Backpropagation}
 */
export function backpropagation(network) {
  const { sizes, layers } = network;
  const gradient = new Float32Array(network.parameters.length);
  const views = unpack(sizes, gradient, "sigmoid").layers.map(({ W, b }) => ({ dW: W, db: b }));
  const memory = () => layers.map(({ nOut }) => new Float32Array(nOut));
  /** @type {Float32Array[]} */
  const activations = [new Float32Array(sizes[0]), ...memory()];
  const dActivations = memory();
  const deltas = memory();
  // Four pixels in five are black: they add nothing to a weighted sum and their weights get no gradient.
  const lit = layers.map(({ nIn }) => new Uint16Array(nIn));
  const litCounts = layers.map(() => 0);
  const last = layers.length - 1;

  /** @type {Backpropagation["see"]} */
  const see = (image) => {
    activations[0] = image;
    for (let k = 0; k <= last; k++) {
      litCounts[k] = findLit(activations[k], lit[k]);
      activate(layers[k], activations[k], lit[k], litCounts[k], activations[k + 1]);
    }
    return activations[last + 1];
  };

  /** @type {Backpropagation["add"]} */
  const add = (image, target, share = 1) => {
    const outputs = see(image);
    let cost = 0;
    for (let j = 0; j < target.length; j++) {
      const error = outputs[j] - target[j];
      cost += error * error;
      dActivations[last][j] = 2 * share * error; // (1) ∂C/∂a = 2 (a − y) …
    }
    for (let k = last; k >= 0; k--) {
      const { activation, nIn } = layers[k];
      const slope = activation === "relu" ? reluSlope : sigmoidSlope;
      const [delta, a] = [deltas[k], activations[k + 1]];
      for (let j = 0; j < delta.length; j++) delta[j] = dActivations[k][j] * slope(a[j]); // … times the slope σ′(z)
      const { dW, db } = views[k];
      for (let j = 0; j < delta.length; j++) {
        const [d, row] = [delta[j], j * nIn];
        db[j] += d; // (3) ∂C/∂b = δ
        for (let n = 0; n < litCounts[k]; n++) dW[row + lit[k][n]] += d * activations[k][lit[k][n]]; // (4) δ aᵀ
      }
      if (k > 0) backThrough(layers[k], delta, dActivations[k - 1]);
    }
    return cost;
  };
  return { gradient, layers: views, activations, dActivations, deltas, see, add };
}

/**
 * The gradient of the mean cost over a batch.
 * @param {Network} network
 * @param {Float32Array[]} images
 * @param {ArrayLike<number>[]} targets the desired outputs of each image
 * @returns {{ cost: number, gradient: Float32Array, layers: LayerGradient[] }}
 */
export function meanGradient(network, images, targets) {
  const { gradient, layers, add } = backpropagation(network);
  const share = 1 / images.length;
  const cost = images.reduce((sum, image, i) => sum + share * add(image, targets[i], share), 0);
  return { cost, gradient, layers };
}

/**
 * (2) One layer back: ∂C/∂a of a layer's inputs is Wᵀ δ.
 * @param {Layer} layer
 * @param {Float32Array} delta (n_out,)
 * @param {Float32Array} [out] (n_in,)
 */
export function backThrough({ nIn, nOut, W }, delta, out = new Float32Array(nIn)) {
  for (let i = 0; i < nIn; i++) {
    let sum = 0;
    for (let j = 0; j < nOut; j++) sum += W[j * nIn + i] * delta[j];
    out[i] = sum;
  }
  return out;
}

/** The desired outputs for a digit. @param {number} digit @param {number} [count] */
export function oneHot(digit, count = 10) {
  const target = new Float32Array(count);
  target[digit] = 1;
  return target;
}

/** σ′ in terms of the activation. @param {number} a */
function sigmoidSlope(a) {
  return a * (1 - a);
}

/** @param {number} a */
function reluSlope(a) {
  return a > 0 ? 1 : 0;
}

/** Where activations are not 0; returns how many. @param {Float32Array} activations @param {Uint16Array} lit */
function findLit(activations, lit) {
  let count = 0;
  for (let i = 0; i < activations.length; i++) if (activations[i] !== 0) lit[count++] = i;
  return count;
}

/**
 * σ(W a + b) into `out`.
 * @param {Layer} layer @param {Float32Array} a @param {Uint16Array} lit @param {number} count @param {Float32Array} out
 */
function activate({ nIn, W, b, activation }, a, lit, count, out) {
  const squish = activation === "relu" ? relu : sigmoid;
  for (let j = 0; j < out.length; j++) {
    const row = j * nIn;
    let z = b[j];
    for (let n = 0; n < count; n++) z += W[row + lit[n]] * a[lit[n]];
    out[j] = squish(z);
  }
}
