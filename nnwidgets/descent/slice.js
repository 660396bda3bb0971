// A real landscape: what one output adds to the cost of many images, over two of its weights.

import { sigmoid } from "../shared/network.js";

/**
 * @typedef {object} Slice every array has a number for each image
 * @property {Float32Array} first activation behind the first weight
 * @property {Float32Array} second behind the second
 * @property {Float32Array} rest the weighted sum without the two
 * @property {Float32Array} desired 0 or 1
 */

/**
 * The mean of (a − y)² with a = σ(u·first + v·second + rest), and its two slopes.
 * @param {Slice} slice
 * @param {number} u @param {number} v the two weights
 * @returns {{ cost: number, slopes: [number, number] }}
 */
export function sliceAt({ first, second, rest, desired }, u, v) {
  let [cost, du, dv] = [0, 0, 0];
  for (let i = 0; i < rest.length; i++) {
    const a = sigmoid(u * first[i] + v * second[i] + rest[i]);
    const error = a - desired[i];
    const push = 2 * error * a * (1 - a);
    cost += error * error;
    du += push * first[i];
    dv += push * second[i];
  }
  const share = 1 / rest.length;
  return { cost: share * cost, slopes: [share * du, share * dv] };
}

/**
 * The landscape's heights on a grid, row by row from the top, v = edge.
 * @param {Slice} slice @param {number} count of rows and columns @param {number} edge
 */
export function heights(slice, count, edge) {
  return Float32Array.from({ length: count * count }, (_, k) => {
    const at = (/** @type {number} */ i) => -edge + (2 * edge * i) / (count - 1);
    return sliceAt(slice, at(k % count), -at(Math.floor(k / count))).cost;
  });
}
