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
 * The landscape's heights on a grid, row by row from the lowest v, u across. As e to a sum is a product, each image's
 * powers of e are taken once for each u and once for each v.
 * @param {Slice} slice @param {number} count of rows and columns @param {number} edge
 */
export function heights({ first, second, rest, desired }, count, edge) {
  const n = rest.length;
  const at = (/** @type {number} */ i) => -edge + (2 * edge * i) / (count - 1);
  const grid = new Float32Array(count * count);
  const across = Array.from({ length: count }, (_, i) => Float64Array.from(first, (a) => Math.exp(-at(i) * a)));
  for (let row = 0; row < count; row++) {
    const up = Float64Array.from(second, (a, k) => Math.exp(-at(row) * a - rest[k]));
    for (let column = 0; column < count; column++) {
      const factors = across[column];
      let sum = 0;
      for (let k = 0; k < n; k++) {
        const error = 1 / (1 + factors[k] * up[k]) - desired[k];
        sum += error * error;
      }
      grid[row * count + column] = sum / n;
    }
  }
  return grid;
}
