// A panel's marks as shapes and words; shapes.py does it for the still.

import { hillShapes } from "./hill.js";
import { nameBeside, nameNode } from "./names.js";
import { heightOf, px, rowsOf } from "./rows.js";
import { clamp, nearest, textWidth } from "./scales.js";

/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./scene.js").SceneNode} SceneNode */
/** @typedef {import("./rows.js").Ground} Ground */
/** @typedef {import("./rows.js").Shapes} Shapes */

/** @param {Mark} mark @param {Ground} ground @param {number} k which of the panel's marks @returns {Shapes} */
export function shapesOf(mark, ground, k) {
  if (mark.mark === "rule") return ruleShapes(mark, ground);
  if (mark.mark === "bars") return barShapes(mark, ground);
  if (mark.mark === "hill") return hillShapes(mark, ground, k);
  return pointShapes(mark, ground);
}

/** Lines and dots. @param {Mark} mark @param {Ground} ground @returns {Shapes} */
function pointShapes(mark, ground) {
  const { x, box } = ground;
  const height = heightOf(mark, ground);
  const { xs, ys } = rowsOf(mark, ground);
  let d = "";
  let spots = "";
  let open = false;
  /** @type {[number, number][]} */
  const points = [];
  xs.forEach((one, i) => {
    const other = ys[i];
    if (one === null || other === null) return void (open = false);
    const [left, top] = [x.at(one), height(other)];
    points.push([left, top]);
    d += !open ? `M${px(left)} ${px(top)}` : mark.steps ? `H${px(left)}V${px(top)}` : `L${px(left)} ${px(top)}`;
    spots += `M${px(left)} ${px(top)}h0`;
    open = true;
  });
  if (mark.steps) d += `H${px(box.right)}`;
  /** @type {SceneNode[]} */
  const shapes = [];
  const isLine = mark.mark === "line";
  if (mark.fill) {
    const under = `${d}V${px(box.bottom)}H${px(points[0][0])}Z`;
    shapes.push(["path", { d: under, fill: mark.color, "fill-opacity": 0.12 }]);
  }
  if (isLine) {
    shapes.push(["path", { d, fill: "none", stroke: mark.color, "stroke-width": 2.25,
      "stroke-linejoin": "round", "stroke-linecap": "round", "stroke-dasharray": mark.dash ?? "none" }]);
  }
  if (mark.dots || !isLine) {
    const look = { fill: "none", stroke: mark.color, "stroke-width": isLine ? 6 : 7, "stroke-linecap": "round" };
    shapes.push(["path", { d: spots, ...look }]);
  }
  if (!mark.name || !points.length) return { defs: [], shapes, words: [], ends: [] };
  const end = points[points.length - 1];
  if (mark.label) {
    const at = points[nearest(xs.filter((one, i) => one !== null && ys[i] !== null), Number(mark.label[0]))];
    return { defs: [], shapes, words: [nameBeside(mark, at[0], at[1], ground)], ends: [] };
  }
  const falls = points.length > 1 && end[1] > points[points.length - 2][1] + 14;
  const y = isLine && box.outside ? end[1] + 4 : end[1] + (falls ? 20 : -9);
  return { defs: [], shapes, words: [], ends: [{ name: mark.name, color: mark.color, y }] };
}

/** A line across at a value, or level at a height. @param {Mark} mark @param {Ground} ground @returns {Shapes} */
function ruleShapes(mark, ground) {
  const { box, x, y } = ground;
  const name = mark.name ?? "";
  const look = { stroke: mark.color, "stroke-width": mark.dash ? 1.5 : 2.25, "stroke-dasharray": mark.dash ?? "none" };
  if (mark.level !== undefined) {
    const at = y.at(mark.level);
    return { defs: [], shapes: [["path", { d: `M${px(box.left)} ${px(at)}H${px(box.right)}`, ...look }]],
      words: name ? [nameBeside(mark, mark.label ? x.at(mark.label[0]) : box.right, at, ground)] : [], ends: [] };
  }
  const at = x.at(Number(mark.at));
  const flip = at > box.outerRight - textWidth(name) - 12;
  const top = mark.low ? box.bottom - 9 : box.top + 11;
  return { defs: [], shapes: [["path", { d: `M${px(at)} ${px(box.bottom)}V${px(box.top)}`, ...look }]],
    words: name ? [nameNode(name, at + (flip ? -7 : 7), top, flip ? "end" : "start", mark.color)] : [], ends: [] };
}

/** @param {Mark} mark @param {Ground} ground @returns {Shapes} */
function barShapes(mark, ground) {
  const { x, box } = ground;
  const height = heightOf(mark, ground);
  const { xs, ys } = /** @type {{ xs: number[], ys: number[] }} */ (rowsOf(mark, ground));
  const tops = ys.map((value) => value > 0 ? clamp(height(value), box.top, box.bottom) : box.bottom);
  const floor = px(box.bottom);
  let d = "";
  tops.forEach((top, i) => {
    const [from, to] = [x.at(xs[i]), x.at(xs[i + 1])];
    if (mark.outline) d += `${i ? "" : `M${px(from)} ${floor}`}V${px(top)}H${px(to)}`;
    else if (top < box.bottom) {
      const gap = Math.min(0.5, 0.15 * (to - from));
      d += `M${px(from + gap)} ${floor}V${px(top)}H${px(to - gap)}V${floor}Z`;
    }
  });
  if (mark.outline) d += `V${floor}`;
  /** @type {Record<string, string | number>} */
  const line = { "fill-opacity": 0.12, stroke: mark.color, "stroke-width": 2, "stroke-dasharray": mark.dash ?? "none" };
  const look = { fill: mark.color, ...(mark.outline ? line : {}) };
  if (!mark.name) return { defs: [], shapes: [["path", { d, ...look }]], words: [], ends: [] };
  const middles = ys.map((_, i) => (xs[i] + xs[i + 1]) / 2);
  const at = mark.label ? nearest(middles, Number(mark.label[0])) : ys.indexOf(Math.max(...ys));
  const words = [nameBeside(mark, x.at(middles[at]), tops[at], ground)];
  return { defs: [], shapes: [["path", { d, ...look }]], words, ends: [] };
}
