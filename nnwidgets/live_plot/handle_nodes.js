// What moves with the handle besides the marks: gate and grip, lens, gauges. handle_nodes.py does it for the still.

import { NARROW_PLOT } from "./frame.js";
import { px, rowsOf } from "./rows.js";
import { clamp, curveThrough, numberText, textWidth, valueAt } from "./scales.js";
import { nameNode } from "./names.js";

/** @typedef {import("./scene.js").SceneNode} SceneNode */
/** @typedef {import("./scene.js").Handle} Handle */
/** @typedef {import("./scene.js").Gauge} Gauge */
/** @typedef {import("./scene.js").Part} Part */

/** "bias −8". @param {Handle} handle @param {number} value */
export function handleText({ name, format }, value) {
  return `${name} ${numberText(value, format)}`;
}

/** Where the gate is held. @param {Part} part @param {Handle} handle @returns {{ x: number, y: number }} */
export function gripOf({ box, x, value }, { sign = 1 }) {
  return { x: clamp(x.at(sign * value), box.left, box.right), y: box.top - 20 };
}

/** @param {Part} part @param {Handle} handle @returns {SceneNode[]} */
export function gateNodes(part, handle) {
  const { box, value, id } = part;
  const { x, y } = gripOf(part, handle);
  const text = handleText(handle, value);
  /** @type {SceneNode[]} */
  const gate = [["path", { d: `M${px(x)} ${px(box.bottom)}V${px(id === "0" ? y + 8 : box.top)}`, stroke: "you",
    "stroke-width": 1.75 }]];
  if (id !== "0") return gate;
  const flip = x > box.outerRight - textWidth(text) - 26;
  return [
    ...gate,
    ["rect", { x: x - 15, y: y - 8, width: 30, height: 16, rx: 8, fill: "you" }],
    ["path", { d: `M${px(x - 6)} ${px(y - 3)}l-3.5 3l3.5 3M${px(x + 6)} ${px(y - 3)}l3.5 3l-3.5 3`, fill: "none",
      stroke: "surface", "stroke-width": 1.6 }],
    nameNode(text, x + (flip ? -21 : 21), y + 4.5, flip ? "end" : "start", "you"),
  ];
}

/**
 * The handle's name and value above the slider below the picture.
 * @param {Handle} handle
 * @param {number} value
 * @param {number} y
 * @returns {SceneNode[]}
 */
export function sayingNodes(handle, value, y) {
  return [nameNode(handleText(handle, value), 1, y, "start", "you")];
}

/**
 * A round glass that shows the first line where the handle is, so many times larger.
 * @param {Part} part @param {[number, number, number]} lens times, and its place as shares of the panel
 * @returns {SceneNode[]}
 */
export function lensNodes(part, [times, across, down]) {
  const { box, x, y, value, id, panel } = part;
  const radius = radiusOf(box);
  const [mark] = panel.marks;
  const { xs, ys } = rowsOf(mark, part);
  const curve = curveThrough(xs, ys, mark.steps);
  const height = (/** @type {number} */ at) => y.at(curve(at));
  const [centre, middle] = [box.left + across * (box.right - box.left), box.top + down * (box.bottom - box.top)];
  const at = clamp(value, ...panel.x.domain);
  const [left, top] = [x.at(at), height(at)];
  let d = "";
  for (let i = -radius; i <= radius; i += 2) {
    const shown = middle + (height(x.back(left + i / times)) - top) * times;
    const [right, low] = [px(centre + i), px(clamp(shown, middle - 3 * radius, middle + 3 * radius))];
    d += !d ? `M${right} ${low}` : mark.steps ? `H${right}V${low}` : `L${right} ${low}`;
  }
  const away = Math.hypot(centre - left, middle - top);
  const reach = away > radius ? radius / away : 1;
  const stem = `M${px(left)} ${px(top)}L${px(centre - (centre - left) * reach)} ${px(middle - (middle - top) * reach)}`;
  return [
    ["clipPath", { id: `lens${id}` }, [["circle", { cx: centre, cy: middle, r: radius - 1 }]]],
    ["path", { d: stem, stroke: "edge" }],
    ["circle", { cx: centre, cy: middle, r: radius, fill: "surface", stroke: "ink", "stroke-width": 1.5 }],
    ["path", { d, fill: "none", stroke: mark.color, "stroke-width": 3, "stroke-linejoin": "round",
      "clip-path": `#lens${id}` }],
    nameNode(`× ${times}`, centre, middle - radius + 17, "middle", "muted"),
    nameNode(lensText(part, curve, times), centre, middle + radius - 10, "middle", "ink"),
    ["circle", { cx: left, cy: top, r: 5, fill: "none", stroke: "ink", "stroke-width": 1.5 }],
  ];
}

/** Of a lens. @param {import("./frame.js").Box} box */
const radiusOf = ({ outerRight }) => outerRight < NARROW_PLOT ? 38 : 50;

/**
 * What the glass shows: a slope, a level or a jump.
 * @param {Part} part
 * @param {(x: number) => number} curve
 * @param {number} times
 */
export function lensText({ panel, box, x, value }, curve, times) {
  const at = clamp(value, ...panel.x.domain);
  const half = x.back(x.at(at) + radiusOf(box) / times) - at;
  if (panel.marks[0].steps) return curve(at - half) === curve(at + half) ? "level" : "a jump";
  return `slope ${numberText((curve(at + half) - curve(at - half)) / (2 * half), "4")}`;
}

/**
 * Shares as bars below the picture.
 * @param {Gauge[]} gauges
 * @param {number} place
 * @param {number} width
 * @param {number} top
 * @returns {{ nodes: SceneNode[], height: number }}
 */
export function gaugeNodes(gauges, place, width, top) {
  const columns = width < NARROW_PLOT ? 1 : gauges.length;
  const each = (width - (columns - 1) * 28) / columns;
  /** @type {SceneNode[]} */
  const nodes = gauges.flatMap(({ name, shares, color }, i) => {
    const [left, y] = [(i % columns) * (each + 28), top + 14 + 36 * Math.floor(i / columns)];
    const share = valueAt(shares, place);
    return /** @type {SceneNode[]} */ ([
      ["text", { x: left + 1, y, fill: "muted" }, name],
      ["text", { x: left + each, y, fill: "ink", "text-anchor": "end", "font-weight": 600 },
        numberText(Math.round(100 * share) / 100, "percent")],
      ["rect", { x: left, y: y + 6, width: each, height: 8, rx: 4, fill: "border" }],
      ["rect", { x: left, y: y + 6, width: each * share, height: 8, rx: 4, fill: color }],
    ]);
  });
  return { nodes, height: gauges.length ? 8 + 36 * Math.ceil(gauges.length / columns) : 0 };
}
