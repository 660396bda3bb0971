// A chain of neurons, one a layer: every quantity from the first weight to the cost, and how fast it turns the next.

import { sigmoid } from "../shared/network.js";

/**
 * @typedef {object} Chain
 * @property {number} weight the first one
 * @property {number[]} onward the weights of the later layers
 * @property {number[]} biases
 * @property {number} a_in
 * @property {number} y
 * @property {number} layers
 */
/**
 * @typedef {object} Link
 * @property {string} name
 * @property {number} value
 * @property {number} slope of the next quantity with respect to this one; 0 for the cost
 * @property {string} of what the slope is
 * @property {number} error of the cost with respect to this one: the product of all slopes from here on
 */

/** From more layers than these, a neuron's sum has no number line of its own: weight and σ′ share a wheel. */
export const MOST_WITH_SUMS = 3;

const ABOVE = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
const raised = (/** @type {number} */ n) => [...String(n)].map((digit) => ABOVE[Number(digit)]).join("");

/** @param {Chain} chain @returns {Link[]} */
export function linksOf({ weight, onward, biases, a_in: input, y, layers }) {
  const mark = (/** @type {number} */ layer) => (layers > 1 ? raised(layer) : "");
  /** @type {Link[]} */
  const links = [{ name: `w${mark(1)}`, value: weight, slope: input, of: layers > 1 ? "a⁰" : "input", error: 0 }];
  const add = (/** @type {string} */ name, /** @type {number} */ value, /** @type {number} */ slope, of = "") =>
    links.push({ name, value, slope, of, error: 0 });
  const folded = layers > MOST_WITH_SUMS;
  let a = input;
  for (let layer = 1; layer <= layers; layer++) {
    const z = (layer > 1 ? onward[layer - 2] : weight) * a + biases[layer - 1];
    a = sigmoid(z);
    const before = links[links.length - 1];
    if (folded) Object.assign(before, { slope: before.slope * a * (1 - a), of: `${before.of}·σ′` });
    else add(`z${mark(layer)}`, z, a * (1 - a), `σ′(z${mark(layer)})`);
    if (layer < layers) add(`a${mark(layer)}`, a, onward[layer - 1], `w${raised(layer + 1)}`);
  }
  add(`a${mark(layers)}`, a, 2 * (a - y), `2(a${mark(layers)}−y)`);
  add("C", (a - y) ** 2, 0);
  let error = 1;
  for (let k = links.length - 1; k >= 0; k--) {
    if (k < links.length - 1) error *= links[k].slope;
    links[k].error = error;
  }
  return links;
}

/** The three steps of a single neuron as curves: over which range, and what they give. @param {Chain} chain */
export function curvesOf({ biases, a_in: input, y }) {
  const sum = (/** @type {number} */ w) => input * w + biases[0];
  const cost = (/** @type {number} */ a) => (a - y) ** 2;
  return [
    { low: -10, high: 10, of: sum, least: Math.min(sum(-10), sum(10)), most: Math.max(sum(-10), sum(10)) },
    { low: -9, high: 9, of: sigmoid, least: 0, most: 1 },
    { low: 0, high: 1, of: cost, least: 0, most: Math.max(cost(0), cost(1)) },
  ];
}
