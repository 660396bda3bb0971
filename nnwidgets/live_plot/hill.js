// A heap of dots, each for so many of what is counted; those that are meant lie at its foot. A line may light it.

import { nameBeside } from "./names.js";
import { px, rowsOf } from "./rows.js";
import { clamp, curveThrough } from "./scales.js";

/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./scene.js").SceneNode} SceneNode */
/** @typedef {import("./rows.js").Ground} Ground */
/** @typedef {import("./rows.js").Shapes} Shapes */

const DARK = 0.16; // how much is seen of a dot that is not lit
const STOPS = 48;

/** @param {Mark} mark @param {Ground} ground @param {number} k @returns {Shapes} */
export function hillShapes(mark, ground, k) {
  const { x, box, id } = ground;
  const xs = /** @type {number[]} */ (mark.x);
  const many = mark.each ?? 1;
  const others = /** @type {number[]} */ (mark.y).map((count) => Math.round(count / many));
  const meant = (mark.meant ?? others.map(() => 0)).map((count) => Math.round(count / many));
  const wide = x.at(xs[1]) - x.at(xs[0]);
  const tallest = Math.max(...others.map((count, i) => count + meant[i]));
  const abreast = Math.max(1, Math.ceil(wide / Math.sqrt((wide * (box.bottom - box.top - 2)) / tallest)));
  const pitch = wide / abreast;
  /**
   * The outline of a column's dots from one to another.
   * @param {number} column
   * @param {number} from
   * @param {number} to
   */
  const heap = (column, from, to) => {
    if (from === to) return "";
    const across = (/** @type {number} */ dots) => px(x.at(xs[column]) + dots * pitch);
    const level = (/** @type {number} */ row) => px(box.bottom - row * pitch);
    const [low, high] = [Math.floor(from / abreast), Math.floor(to / abreast)];
    const [first, last] = [across(from - low * abreast), across(to - high * abreast)];
    if (low === high) return `M${first} ${level(low)}H${last}V${level(low + 1)}H${first}Z`;
    return `M${first} ${level(low)}H${across(abreast)}V${level(high)}H${last}V${level(high + 1)}H${across(0)}V${
      level(low + 1)}H${first}Z`;
  };
  const at = `${id}-${k}`;
  const words = [];
  if (mark.label) {
    const column = Math.floor((mark.label[0] - xs[0]) / (xs[1] - xs[0]));
    words.push(nameBeside(mark, x.at(mark.label[0]), box.bottom - Math.ceil(meant[column] / abreast) * pitch, ground));
  }
  const dots = (/** @type {string} */ name, /** @type {string} */ color) => /** @type {SceneNode} */ (["pattern",
    { id: `${name}${at}`, x: x.at(xs[0]), y: box.bottom, width: pitch, height: pitch, patternUnits: "userSpaceOnUse" },
    [["circle", { cx: pitch / 2, cy: pitch / 2, r: 0.42 * pitch, fill: color }]]]);
  return { defs: [dots("others", "muted"), dots("meant", mark.color), ...lightOn(mark, ground, at)],
    shapes: [["g", mark.lit ? { mask: `#light${at}` } : {}, [
      ["path", { d: others.map((count, i) => heap(i, meant[i], meant[i] + count)).join(""), fill: `#others${at}` }],
      ["path", { d: meant.map((count, i) => heap(i, 0, count)).join(""), fill: `#meant${at}` }]]]],
    words, ends: [] };
}

/**
 * A mask as bright as the lighting line is high.
 * @param {Mark} mark
 * @param {Ground} ground
 * @param {string} at
 * @returns {SceneNode[]}
 */
function lightOn(mark, ground, at) {
  const line = ground.marks.find((one) => mark.lit && one.name === mark.lit);
  if (!line) return [];
  const { x, box } = ground;
  const { xs, ys } = rowsOf(line, ground);
  const height = curveThrough(xs, ys);
  const stops = Array.from({ length: STOPS + 1 }, (_, i) => {
    const lit = clamp(height(x.back(box.left + (i / STOPS) * (box.right - box.left))), 0, 1);
    return /** @type {SceneNode} */ (["stop",
      { offset: i / STOPS, "stop-color": "white", "stop-opacity": DARK + (1 - DARK) * lit }]);
  });
  const area = { x: box.left, y: box.top - 8, width: box.right - box.left, height: box.bottom - box.top + 8 };
  return [
    ["linearGradient", { id: `shine${at}`, gradientUnits: "userSpaceOnUse", x1: box.left, x2: box.right, y1: 0, y2: 0 },
      stops],
    ["mask", { id: `light${at}`, maskUnits: "userSpaceOnUse", ...area }, [["rect", { ...area, fill: `#shine${at}` }]]],
  ];
}
