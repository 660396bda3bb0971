// What the grid has found, in words.

import { signed } from "../shared/format.js";
import { KERNELS, sumOfProducts } from "./kernel.js";

/** @typedef {import("./kernel.js").KernelName} KernelName */

const SIDES = { upright: ["on the left", "on the right"], level: ["above", "below"] };
const AN_EDGE = 0.3; // of 3 at most
const NO_LIGHT = 0.02;

/** @param {number[]} patch nine brightnesses @param {KernelName} name */
export function edgeInWords(patch, name) {
  const value = sumOfProducts(patch, KERNELS[name]);
  const text = `the sum is ${signed(value, 2)}.`;
  const [low, high] = SIDES[name];
  if (Math.abs(value) >= AN_EDGE) return `Brighter ${value < 0 ? low : high}: ${text}`;
  if (patch.every((light) => light < NO_LIGHT)) return `All dark: ${text}`;
  return `Much the same ${low} and ${high}: ${text}`;
}

/** @param {number[]} patch @param {KernelName} name */
export function productsInWords(patch, name) {
  const [low, high] = SIDES[name];
  const rows = [0, 3, 6].map((k) => patch.slice(k, k + 3).map((light) => signed(light, 2)).join(" ")).join("; ");
  const sum = signed(sumOfProducts(patch, KERNELS[name]), 2);
  return `Nine brightnesses, row by row: ${rows}. Weights for ${name} edges: 1 ${high}, −1 ${low}, 0 between. ` +
    `The nine products add up to ${sum}`;
}

/** How much of the picture each grid has been over. @param {Uint8Array[]} been */
export function sharesInWords(been) {
  return Object.keys(KERNELS).map((name, k) =>
    `${name} edges ${Math.round((100 * been[k].reduce((a, b) => a + b, 0)) / been[k].length)} %`).join(", ");
}
