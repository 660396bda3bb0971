// The film's snapshots: from what changed since the moment before, back to networks.

import { mix } from "../shared/motion.js";
import { unpack } from "../shared/network.js";

/** @typedef {{ sizes: number[], exponents: Int8Array }} Steps of W of each layer, then of b of each, every moment */

/**
 * Undo what film.py did: every moment's levels, one after the other.
 * @param {Int8Array} changes
 * @param {Steps} steps
 */
export function levelsOf(changes, { sizes, exponents }) {
  const levels = changes.slice();
  const lengths = partLengths(sizes);
  const count = lengths.reduce((sum, length) => sum + length);
  const moments = changes.length / count;
  let i = count;
  for (let moment = 1; moment < moments; moment++) {
    lengths.forEach((length, part) => {
      const at = moment * lengths.length + part;
      const shift = exponents[at - lengths.length] - exponents[at];
      for (const end = i + length; i < end; i++) {
        const before = levels[i - count];
        levels[i] += shift >= 0 ? before << shift : before >> -shift;
      }
    });
  }
  return levels;
}

/**
 * The network at a moment.
 * @param {Int8Array} levels of this moment, (n_parameters,)
 * @param {Steps} steps
 * @param {number} moment
 */
export function networkAt(levels, { sizes, exponents }, moment) {
  const parameters = new Float32Array(levels.length);
  const lengths = partLengths(sizes);
  let i = 0;
  lengths.forEach((length, part) => {
    const step = 2 ** exponents[moment * lengths.length + part];
    for (const end = i + length; i < end; i++) parameters[i] = step * levels[i];
  });
  return unpack(sizes, parameters, "sigmoid");
}

/**
 * The networks of all moments, each made when it is first asked for; between two, their mixture.
 * @param {Int8Array} levels of all moments
 * @param {Steps} steps
 * @param {number} count of parameters
 */
export function filmOf(levels, steps, count) {
  /** @type {ReturnType<typeof networkAt>[]} */
  const made = [];
  const at = (/** @type {number} */ moment) =>
    (made[moment] ??= networkAt(levels.subarray(moment * count, (moment + 1) * count), steps, moment));
  return (/** @type {number} */ time) => {
    const before = at(Math.floor(time));
    const share = time % 1;
    if (!share) return before;
    const after = at(Math.ceil(time)).parameters;
    return unpack(steps.sizes, before.parameters.map((value, i) => mix(value, after[i], share)), "sigmoid");
  };
}

/** How many numbers there are in W of each layer, then in b of each. @param {number[]} sizes */
function partLengths(sizes) {
  return [...sizes.slice(1).map((nOut, k) => nOut * sizes[k]), ...sizes.slice(1)];
}
