// The connections that push the hardest for the image at hand: those that are worth painting.

import { litOf } from "../network.js";

/** @typedef {import("../network.js").Network} Network */
/** @typedef {import("./places.js").NeuronName} NeuronName */
/** @typedef {{ from: number, to: number, push: number }} Connection push: weight × activation */

const FROM_PIXELS = 10; // into each neuron
const FROM_NEURONS = 16;
const IN_ALL = 260; // of one step from layer to layer
const INTO_ONE = 40; // into the neuron that is looked at

/**
 * For each step from layer to layer the strongest connections, the strongest last; more of a neuron if it is named.
 * @param {Network} network
 * @param {Float32Array[]} activations
 * @param {NeuronName | null} named
 * @returns {Connection[][]}
 */
export function strongest(network, activations, named) {
  return network.layers.map(({ nIn, nOut, W }, step) => {
    const a = activations[step];
    const lit = litOf(a).filter((from) => a[from] > 0.01);
    const sizes = new Float64Array(lit.length);
    /** @type {Connection[]} */
    const usual = [];
    /** @type {Connection[]} */
    const own = [];
    for (let to = 0; to < nOut; to++) {
      const push = (/** @type {number} */ from) => W[to * nIn + from] * a[from];
      const looked = named?.layer === step + 1 && named.neuron === to;
      for (let i = 0; i < lit.length; i++) sizes[i] = Math.abs(push(lit[i]));
      const count = looked ? INTO_ONE : step ? FROM_NEURONS : FROM_PIXELS;
      // Sorting bare numbers is many times quicker than sorting connections.
      const least = sizes.slice().sort()[lit.length - count] ?? 0;
      lit.forEach((from, i) => {
        const strong = sizes[i] >= least;
        const mine = looked ? strong : named?.layer === step && named.neuron === from;
        if (strong || mine) (mine ? own : usual).push({ from, to, push: push(from) });
      });
    }
    const weaker = (/** @type {Connection} */ p, /** @type {Connection} */ q) => Math.abs(p.push) - Math.abs(q.push);
    return [...usual.sort(weaker).slice(-IN_ALL), ...own].sort(weaker);
  });
}
