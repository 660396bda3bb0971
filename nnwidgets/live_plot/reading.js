// Reading a panel off: where a hair stands, what the marks are there, and the same in words.

import { lensText } from "./handle_nodes.js";
import { nameNode } from "./names.js";
import { heightOf, px, rowsOf } from "./rows.js";
import { clamp, curveThrough, nearest, numberText, textWidth } from "./scales.js";
import { spread } from "./scene.js";

/** @typedef {import("./scene.js").Part} Part */
/** @typedef {import("./scene.js").Mark} Mark */
/** @typedef {import("./scene.js").SceneNode} SceneNode */
/** @typedef {{ x: number, said: string, nodes: SceneNode[] }} Reading */

/** The places at which a panel is read, ascending: those of its finest mark. @param {Part} part @returns {number[]} */
export function placesOf(part) {
  let places = /** @type {number[]} */ ([]);
  for (const mark of part.marks) {
    const xs = mark.mark === "rule" ? [] : pointsOf(mark, part).xs;
    if (xs.length > places.length) places = xs;
  }
  const { domain } = part.panel.x;
  return [...new Set(places)].sort((one, other) => one - other).filter((x) => x >= domain[0] && x <= domain[1]);
}

/** A mark's points that are there; of bars, their middles. @param {Mark} mark @param {Part} part */
function pointsOf(mark, part) {
  const { xs, ys } = rowsOf(mark, part);
  const edges = mark.mark === "bars" || mark.mark === "hill";
  const places = edges ? ys.map((_, i) => (Number(xs[i]) + Number(xs[i + 1])) / 2) : xs;
  const there = places.flatMap((x, i) => x === null || ys[i] === null ? [] : [{ x, y: Number(ys[i]), i }]);
  return { xs: there.map(({ x }) => x), ys: there.map(({ y }) => y), at: there.map(({ i }) => i) };
}

/**
 * @param {Part} part
 * @param {number} x
 * @returns {Reading}
 */
export function readingAt(part, x) {
  const { panel, box } = part;
  /** @type {{ color: string, text: string, said: string, y: number }[]} */
  const values = part.marks.flatMap((mark) => {
    if (mark.mark === "rule") return [];
    const { xs, ys, at } = pointsOf(mark, part);
    if (!xs.length) return [];
    const near = nearest(xs, x);
    const smooth = mark.mark === "line" && !mark.dots && Math.abs(xs[near] - x) > 1e-9;
    const value = mark.mark === "line" && (smooth || mark.steps) ? curveThrough(xs, ys, mark.steps)(x) : ys[near];
    const format = mark.own ? "2" : panel.y.format;
    const y = clamp(heightOf(mark, part)(value), box.top, box.bottom);
    const name = mark.name ?? panel.y.name ?? "";
    if (mark.mark !== "hill") {
      const text = numberText(value, format);
      return [{ color: mark.color, text, said: `${name} ${text}`, y }];
    }
    const meant = `${numberText((mark.meant ?? [])[at[near]] ?? 0)} ${name}`;
    const others = `${numberText(value)} ${mark.others}`;
    return [{ color: mark.color, text: meant, said: meant, y: box.bottom - 30 },
      { color: "ink", text: others, said: others, y: box.bottom - 45 }];
  });
  const at = part.x.at(x);
  const flip = at > box.right - Math.max(0, ...values.map(({ text }) => textWidth(text))) - 14;
  const text = numberText(x, panel.x.format);
  return {
    x,
    said: `${panel.x.name} ${text}: ${values.map(({ said }) => said).join(", ")}`,
    nodes: [
      ["path", { d: `M${px(at)} ${px(box.bottom)}V${px(box.top)}`, stroke: "muted", "stroke-dasharray": "2 3" }],
      ...values.map(({ color, y }) => /** @type {SceneNode} */ (["circle", { cx: at, cy: y, r: 4.5, fill: color }])),
      ...spread(values, box.top + 10, box.bottom - 6).map(({ color, text: value, y }) =>
        nameNode(value, at + (flip ? -9 : 9), y - 6, flip ? "end" : "start", color)),
      nameNode(text, clamp(at, textWidth(text) / 2, box.outerRight - textWidth(text) / 2),
        box.bottom + 18, "middle", "ink"),
    ],
  };
}

/**
 * What stands at the gate, in words: each panel's first line there, and what its lens shows.
 * @param {Part[]} parts
 */
export function standingAt(parts) {
  return parts.map((part) => {
    const { panel, value } = part;
    const { xs, ys } = pointsOf(panel.marks[0], part);
    const curve = curveThrough(xs, ys, panel.marks[0].steps);
    const at = clamp(value, ...panel.x.domain);
    const lens = panel.lens ? `, ${lensText(part, curve, panel.lens[0])}` : "";
    return `${panel.y.name}: ${numberText(curve(at), panel.y.format)}${lens}`;
  }).join("; ") + ".";
}
