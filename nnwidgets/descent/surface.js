// A landscape between its measured heights: smooth, with its contour lines and its colours.

import { mix } from "../shared/motion.js";
import { GROUND_DARK, GROUND_LIGHT, GROUND_SHARES } from "../shared/palette.js";

/** @typedef {ReturnType<typeof surfaceOf>} Surface */
/** @typedef {[number, number]} Point */
/** @typedef {{ from: Point, to: Point, level: number }} Cut a piece of a contour line, in places (u, v) */

/** The weights of four neighbours in a cubic between the middle two. @param {number} t 0..1 */
const cubic = (t) => [
  ((2 - t) * t - 1) * t / 2, ((3 * t - 5) * t * t + 2) / 2, ((4 - 3 * t) * t + 1) * t / 2, ((t - 1) * t * t) / 2,
];

/**
 * @param {Float32Array} grid heights row by row from the lowest v, u across
 * @param {number} count of rows and columns
 * @param {number} edge places go from −edge to edge
 */
export function surfaceOf(grid, count, edge) {
  const step = (2 * edge) / (count - 1);
  let [low, high] = [Infinity, -Infinity];
  for (const height of grid) [low, high] = [Math.min(low, height), Math.max(high, height)];
  const inGrid = (/** @type {number} */ i) => Math.min(count - 1, Math.max(0, i));
  const part = (/** @type {number} */ at) => Math.min(count - 1.0001, Math.max(0, (at + edge) / step));
  return {
    count, edge, step, grid, low, high,
    /** The height at a place, by a cubic through the sixteen heights around it. @param {number} u @param {number} v */
    height: (u, v) => {
      const [x, y] = [part(u), part(v)];
      const [i, j] = [Math.floor(x), Math.floor(y)];
      const [across, up] = [cubic(x - i), cubic(y - j)];
      let sum = 0;
      for (let b = 0; b < 4; b++) {
        const row = inGrid(j + b - 1) * count;
        for (let a = 0; a < 4; a++) sum += across[a] * up[b] * grid[row + inGrid(i + a - 1)];
      }
      return sum;
    },
    /** How high it is from the lowest to the highest, 0..1. @param {number} height */
    share: (height) => (height - low) / (high - low || 1),
  };
}

/**
 * Where each level crosses each cell of the grid, cell by cell, row by row.
 * @param {Surface} surface
 * @param {number[]} levels
 * @returns {Cut[][]}
 */
export function contours({ grid, count, edge, step }, levels) {
  return Array.from({ length: (count - 1) ** 2 }, (_, k) => {
    const [i, j] = [k % (count - 1), Math.floor(k / (count - 1))];
    const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
    const heights = corners.map(([x, y]) => grid[y * count + x]);
    return levels.flatMap((level) => {
      /** @type {Point[]} */
      const crossed = [];
      heights.forEach((from, e) => {
        const next = (e + 1) % 4;
        if (from < level === heights[next] < level) return;
        const share = (level - from) / (heights[next] - from);
        const [x, y] = [0, 1].map((axis) => -edge + step * mix(corners[e][axis], corners[next][axis], share));
        crossed.push([x, y]);
      });
      return crossed.length === 2 ? [{ from: crossed[0], to: crossed[1], level }]
        : crossed.length === 4 ? [0, 2].map((e) => ({ from: crossed[e], to: crossed[e + 1], level })) : [];
    });
  });
}

/**
 * The colour of a height.
 * @param {number} share 0..1 @param {boolean} dark
 * @returns {[number, number, number]}
 */
export function tint(share, dark) {
  const colours = dark ? GROUND_DARK : GROUND_LIGHT;
  let k = 0;
  while (k < GROUND_SHARES.length - 2 && share > GROUND_SHARES[k + 1]) k++;
  const [from, to] = [GROUND_SHARES[k], GROUND_SHARES[k + 1]];
  const t = Math.min(1, Math.max(0, (share - from) / (to - from)));
  const part = (/** @type {number} */ i) => mix(colours[k][i], colours[k + 1][i], t);
  return [part(0), part(1), part(2)];
}
