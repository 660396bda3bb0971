// The two walls of a model, or its one: their grids and biases, and what lies between them.

import { bytes, floats } from "../shared/arrays.js";
import { inflate } from "../shared/inflate.js";
import { sharedModel } from "../shared/model.js";
import { mix } from "../shared/motion.js";
import { readNetwork } from "../shared/network.js";

/** @typedef {import("../shared/model.js").Model} Model */
/** @typedef {{ W: Float32Array, b: Float32Array | null }} Wall b: null where the grids are no neurons' */

/**
 * @param {Model} model
 * @param {import("../shared/model.js").Host} [host]
 * @returns {Promise<Wall[]>}
 */
export async function readWalls(model, host) {
  const walls = [await readWall(model, ["weights", "biases", "network"], host)];
  if (model.get("names").length) walls.push(await readWall(model, ["other", "other_biases", "other_network"], host));
  return walls;
}

/** @param {Model} model @param {string[]} traits @param {any} host @returns {Promise<Wall>} */
async function readWall(model, [array, biases, reference], host) {
  const network = await sharedModel(model, reference, host);
  if (network) return readNetwork(network).layers[0];
  const b = floats(model.get(biases));
  return { W: fromSteps(await inflate(bytes(model.get(array)))), b: b.length ? b : null };
}

/** The numbers of `deflated_steps` in nnwidgets/frame/deflated.py. @param {Uint8Array<ArrayBuffer>} packed */
export function fromSteps(packed) {
  const [step] = new Float32Array(packed.buffer, packed.byteOffset, 1);
  return Float32Array.from(new Int16Array(packed.buffer, packed.byteOffset + 4), (count) => count * step);
}

/**
 * What the walls are at a share of the way from the first to the other.
 * @param {Wall[]} walls @param {number} share 0..1
 * @returns {Wall}
 */
export function wallAt([first, other], share) {
  if (!other || share === 0) return first;
  if (share === 1) return other;
  const b = first.b && other.b;
  const between = (/** @type {Float32Array} */ one, /** @type {Float32Array} */ two) =>
    one.map((value, k) => mix(value, two[k], share));
  return { W: between(first.W, other.W), b: b && between(/** @type {Float32Array} */ (first.b), b) };
}
