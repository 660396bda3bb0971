// How far the errors have come back, as one number, and what there is to say of it.
//
// 0: the ten outputs. Up to 1 each tenth is one output's pull at the last hidden layer; then a layer a whole step; the
// last step is the weights of the first layer.

import { between } from "../shared/motion.js";
import { signed } from "../shared/format.js";

/** @typedef {import("./errors.js").Asked} Asked */

/** How many outputs have pulled. @param {number} way */
export const pulledBy = (way) => Math.min(10, Math.floor(way * 10 + 1e-6));

/** How much of the m-th pull has arrived. @param {number} way @param {number} m */
export const arrivedOf = (way, m) => between(0.55, 1, way * 10 - m);

/** How much of the pulls on a layer further back has arrived. @param {number} way @param {number} step 1, 2, … */
export const furtherBack = (way, step) => between(0.5, 0.95, way - step);

/**
 * All the pulling so far at one layer, and what is left of it.
 * @param {Float32Array} demands (n_out · n_in)
 * @param {number} nIn
 * @param {(j: number) => number} share how much of the pull of neuron j has arrived
 */
export function tally(demands, nIn, share) {
  const sums = new Float64Array(nIn);
  let gross = 0;
  for (let at = 0; at < demands.length; at++) {
    const pull = demands[at] * share(Math.floor(at / nIn));
    sums[at % nIn] += pull;
    gross += Math.abs(pull);
  }
  return { gross, left: sums.reduce((sum, pull) => sum + Math.abs(pull), 0) };
}

/** What part of the pulling has cancelled at the layer that is being pulled at, 0..1.
 * @param {Asked[]} layers @param {number[]} order of the outputs @param {number} way */
export function cancelledAt(layers, order, way) {
  const last = layers.length - 1;
  const step = Math.min(last - 1, Math.max(0, Math.floor(way - 0.5)));
  const { demands, before } = layers[last - step];
  const rank = new Map(order.map((j, m) => [j, m]));
  const share = step ? () => furtherBack(way, step) : (/** @type {number} */ j) => arrivedOf(way, rank.get(j) ?? 0);
  const { gross, left } = tally(demands, before.length, share);
  return gross > 0 ? 1 - left / gross : 0;
}

/** The stops of the timeline. @param {number} last how many layers of neurons */
export function stopsOf(last) {
  const hidden = Array.from({ length: last - 1 }, (_, k) => ({ name: `hidden ${last - 1 - k}`, value: k + 1 }));
  return [{ name: "outputs", value: 0 }, ...hidden, { name: "weights", value: last }];
}

/**
 * @param {number} way @param {number} last @param {number[]} order
 * @param {{ average: boolean, count: number }} shown
 */
export function wordsAt(way, last, order, { average, count }) {
  const pulled = pulledBy(way);
  if (way < 0.001) return "Ten outputs, ten errors. Pull one arrow.";
  if (pulled < 1) return `Output ${order[0]} passes its error back.`;
  if (pulled < 2) return `Output ${order[0]} alone: each neuron feels one pull.`;
  if (pulled < 10) return `${pulled} of ten have pulled: arrows add, most of them shrink.`;
  if (way < 1.05) return "All ten have pulled: each neuron has their sum.";
  if (way < last - 1.02) return "The same once more, one layer further back.";
  if (way < last - 0.95) return "Each hidden neuron has an error, and no target.";
  if (way < last - 0.05) return "An error times the image: a tinted grid for each neuron.";
  return average ? `The mean of ${count} images asks for shapes.` : "One image asks for itself, tinted, in every grid.";
}

/** A trained network has small slopes left. @param {number} slope */
export const slopeSize = (slope) => signed(slope, Math.abs(slope) < 0.05 ? 4 : 2);

/** The steepest slope, for a screen reader. @param {Asked[]} layers @param {number} way */
export function strongestInWords(layers, way) {
  const last = layers.length;
  const layer = Math.max(0, last - 1 - Math.min(last - 1, Math.floor(way + 0.01)));
  const { slopes } = layers[layer];
  const most = slopes.reduce((best, slope, k) => (Math.abs(slope) > Math.abs(slopes[best]) ? k : best), 0);
  const whose = layer === last - 1 ? `output ${most}` : `neuron ${most} of hidden layer ${layer + 1}`;
  return `The steepest here: ${whose}, ∂C/∂a ${slopeSize(slopes[most])}.`;
}
