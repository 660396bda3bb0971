// Mini-batch gradient descent, step by step as in nnlib/training.py.

import { backpropagation, oneHot } from "./gradient.js";
import { argmax, unpack } from "./network.js";
import { normal } from "./random.js";

/** @typedef {import("./network.js").Network} Network */
/** @typedef {{ count: number, labels: Uint8Array, image: (index: number) => Float32Array }} Examples */

/**
 * A network to be trained: weights from N(0, 1/n_in), biases 0.
 * @param {number[]} sizes
 * @param {string} activation of the hidden layers
 * @param {import("./random.js").Random} random
 */
export function untrained(sizes, activation, random) {
  const count = sizes.slice(1).reduce((sum, nOut, i) => sum + nOut * (sizes[i] + 1), 0);
  const network = unpack(sizes, new Float32Array(count), activation);
  for (const { W, nIn } of network.layers) for (let i = 0; i < W.length; i++) W[i] = normal(random) / Math.sqrt(nIn);
  return network;
}

/**
 * A function that moves the network's parameters by one batch: −rate · ∂C for each, and every weight (no bias) shrinks
 * by the factor 1 − rate · decay first.
 * @param {Network} network changed in place
 * @param {Examples} examples
 * @returns {(batch: ArrayLike<number>, rate: number, decay?: number) => number} takes the examples' indices; returns
 *   their mean cost before the step
 */
export function descent(network, examples) {
  const { parameters, layers } = network;
  const nWeights = layers.reduce((sum, { W }) => sum + W.length, 0);
  const { gradient, add } = backpropagation(network);
  const { nOut } = layers[layers.length - 1];
  const targets = Array.from({ length: nOut }, (_, digit) => oneHot(digit, nOut));
  return (batch, rate, decay = 0) => {
    const share = 1 / batch.length;
    gradient.fill(0);
    let cost = 0;
    for (let n = 0; n < batch.length; n++) {
      const chosen = batch[n];
      cost += share * add(examples.image(chosen), targets[examples.labels[chosen]], share);
    }
    const kept = 1 - rate * decay;
    for (let i = 0; i < nWeights; i++) parameters[i] = kept * parameters[i] - rate * gradient[i];
    for (let i = nWeights; i < parameters.length; i++) parameters[i] -= rate * gradient[i];
    return cost;
  };
}

/** A learning rate that falls in a straight line to 0 at the end. @param {number} rate @param {number} done 0..1 */
export function falling(rate, done) {
  return rate * (1 - done);
}

/**
 * How good a network is: the mean cost Σ (a − y)² of examples, the share that is read right, 0..1, and the brightest
 * output that any of them has.
 * @param {Network} network
 * @param {Examples} examples
 */
export function score(network, examples) {
  const { see } = backpropagation(network);
  let [cost, right, brightest] = [0, 0, 0];
  for (let i = 0; i < examples.count; i++) {
    const outputs = see(examples.image(i));
    const label = examples.labels[i];
    for (let j = 0; j < outputs.length; j++) cost += (outputs[j] - (j === label ? 1 : 0)) ** 2;
    const answer = argmax(outputs);
    if (answer === label) right++;
    brightest = Math.max(brightest, outputs[answer]);
  }
  return { cost: cost / examples.count, accuracy: right / examples.count, brightest };
}
