// What stands around a panel's marks: its room, levels, one axis, numbers and names. frame.py does it for the still.

import { px } from "./rows.js";
import { linesOf, numberText, textWidth, ticksOf } from "./scales.js";

/** @typedef {import("./scene.js").Panel} Panel */
/** @typedef {import("./scene.js").SceneNode} SceneNode */
/** @typedef {import("./scales.js").Axis} Axis */
/** @typedef {import("./scales.js").Scale} Scale */
/**
 * @typedef {object} Box pixels
 * @property {number} left where the axis begins
 * @property {number} right
 * @property {number} top
 * @property {number} bottom
 * @property {number} outerRight
 * @property {number} outerTop
 * @property {number} outerBottom
 * @property {boolean} last whether the x axis has its numbers here
 * @property {boolean} outside whether the lines' names stand to the right of them
 */

/** Below this width a plot has the layout of a phone. */
export const NARROW_PLOT = 480;
const LINE = 16;

/** Room for the numbers of the y axis. @param {Panel} panel */
export function marginOf({ y }) {
  return y.hidden ? 4 : Math.max(...ticksOf(y).map((tick) => textWidth(numberText(tick, y.format)))) + 8;
}

/**
 * @param {Panel} panel
 * @param {{ outerTop: number, width: number, margin: number, last: boolean, grip: boolean }} place
 * @returns {Box}
 */
export function boxOf(panel, { outerTop, width, margin, last, grip }) {
  const height = Math.round(panel.height * (width < NARROW_PLOT ? 0.86 : 1));
  const names = panel.marks.filter((mark) => mark.mark === "line" && mark.name && !mark.label);
  const room = Math.max(0, ...names.map((mark) => textWidth(mark.name ?? "")));
  const outside = names.length > 0 && room < 0.24 * width;
  const heads = panel.y.name ? linesOf(panel.y.name, width).length : 0;
  const feet = linesOf(`${panel.x.name} →`, width - margin).length;
  return {
    left: margin,
    right: width - (outside ? room + 12 : 10),
    top: outerTop + 12 + LINE * heads + (grip ? 22 : 0),
    bottom: outerTop + height - (last ? 28 + LINE * feet : 12),
    outerRight: width,
    outerTop,
    outerBottom: outerTop + height,
    last,
    outside,
  };
}

/**
 * @param {Panel} panel
 * @param {Box} box
 * @param {Scale} x
 * @param {Scale} y
 * @param {Axis} yAxis with the domain of now
 * @returns {SceneNode[]}
 */
export function frameOf(panel, box, x, y, yAxis) {
  const { left, right, bottom, outerRight, outerTop, outerBottom } = box;
  /** @type {SceneNode[]} */
  const nodes = [];
  linesOf(panel.y.name ?? "", outerRight).forEach((text, i) =>
    text && nodes.push(["text", { x: 1, y: outerTop + 13 + LINE * i, fill: "muted" }, text]));
  for (const tick of panel.y.hidden ? [] : ticksOf(yAxis)) {
    nodes.push(["path", { d: `M${px(left)} ${px(y.at(tick))}H${px(right)}`, stroke: "border" }]);
    nodes.push(["text", { x: left - 8, y: y.at(tick) + 4, fill: "muted", "text-anchor": "end" },
      numberText(tick, panel.y.format)]);
  }
  nodes.push(["path", { d: `M${px(left)} ${px(bottom)}H${px(right)}`, stroke: "edge" }]);
  if (!box.last) return nodes;
  let free = Infinity; // where two numbers would touch, the earlier gives way
  for (const tick of ticksOf(panel.x).slice().reverse()) {
    const text = numberText(tick, panel.x.format);
    const [at, half] = [x.at(tick), textWidth(text) / 2];
    nodes.push(["path", { d: `M${px(at)} ${px(bottom)}v4`, stroke: "edge" }]);
    const anchor = at + half > outerRight ? "end" : at - half < 0 ? "start" : "middle";
    const start = anchor === "end" ? at - 2 * half : anchor === "start" ? at : at - half;
    if (start + 2 * half > free) continue;
    free = start - 6;
    nodes.push(["text", { x: at, y: bottom + 18, fill: "muted", "text-anchor": anchor }, text]);
  }
  const feet = linesOf(`${panel.x.name} →`, outerRight - left);
  feet.forEach((text, i) => nodes.push(["text",
    { x: right, y: outerBottom - 5 - LINE * (feet.length - 1 - i), fill: "muted", "text-anchor": "end" }, text]));
  return nodes;
}
