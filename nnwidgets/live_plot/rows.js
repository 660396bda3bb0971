// Where a mark is now: its points, and the scale of its heights.

import { rowAt } from "./scales.js";

/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./scene.js").SceneNode} SceneNode */
/** @typedef {import("./scales.js").Scale} Scale */
/** @typedef {import("./scales.js").Row} Row */
/**
 * @typedef {object} Ground what the marks stand on
 * @property {import("./frame.js").Box} box
 * @property {Scale} x
 * @property {Scale} y
 * @property {Mark[]} marks all of the panel
 * @property {number} place the handle's, among its stops
 * @property {number} value the handle's
 * @property {string} id
 */
/**
 * @typedef {object} Shapes
 * @property {SceneNode[]} defs
 * @property {SceneNode[]} shapes
 * @property {SceneNode[]} words
 * @property {{ name: string, color: string, y: number }[]} ends names that stand at the end of their lines
 */

/** A place in a path, to a tenth of a pixel. @param {number} at */
export const px = (at) => at.toFixed(1);

/** A mark's points where they are now. @param {Mark} mark @param {Ground} ground @returns {{ xs: Row, ys: Row }} */
export function rowsOf(mark, { place, value }) {
  const moved = (mark.shift ?? 0) * value;
  const xs = rowAt(mark.x, place);
  return { xs: moved ? xs.map((x) => x === null ? null : x + moved) : xs, ys: rowAt(mark.y, place) };
}

/** The scale of a mark: the panel's, or one of its own from 0 on. @param {Mark} mark @param {Ground} ground */
export function heightOf(mark, { y, box }) {
  const { own } = mark;
  return own ? (/** @type {number} */ value) => box.bottom - (value / own) * (box.bottom - box.top) : y.at;
}
