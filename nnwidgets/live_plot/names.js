// Words at what they name, in its colour, with a rim of paper that keeps them off what they stand on.

import { clamp, textWidth } from "./scales.js";

/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./scene.js").SceneNode} SceneNode */
/** @typedef {import("./rows.js").Ground} Ground */

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} anchor
 * @param {string} color
 * @returns {SceneNode}
 */
export function nameNode(text, x, y, anchor, color) {
  return ["text", { x, y, "text-anchor": anchor, fill: color, "font-weight": 600, stroke: "surface", "stroke-width": 3,
    "stroke-linejoin": "round", "paint-order": "stroke", class: "nn-name" }, text];
}

/**
 * A name beside a point, inside the panel.
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 * @param {Ground} ground
 */
export function nameBeside(mark, x, y, { box }) {
  const side = mark.label?.[1] ?? "above";
  const name = mark.name ?? "";
  const width = textWidth(name);
  const [dx, dy, anchor] = side === "right" ? [9, 4, 0] : side === "left" ? [-9, 4, 1]
    : [0, side === "below" ? 20 : -9, 0.5];
  const start = clamp(x + dx - anchor * width, box.left + 4, Math.max(box.left + 4, box.outerRight - width - 1));
  return nameNode(name, start, clamp(y + dy, box.top + 4, box.bottom - 5), "start", mark.color);
}
