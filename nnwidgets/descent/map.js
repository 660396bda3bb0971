// The landscape from above: its colours, its contour lines with their heights, and numbers on both axes.

import { signed } from "../shared/format.js";
import { mix } from "../shared/motion.js";
import { LIT, UNLIT } from "../shared/palette.js";
import { line, rgba, roundedBox } from "../shared/plot.js";
import { contours, tint } from "./surface.js";

/** @typedef {import("./surface.js").Surface} Surface */
/** @typedef {import("./surface.js").Point} Point */
/** @typedef {import("../shared/theme.js").Colours} Colours */

const PAD = { left: 30, bottom: 38, top: 5, right: 5 };
const [PALE, DEEP] = [LIT, UNLIT].map((colour) => `rgb(${colour.join(" ")})`);
const TICKS = [-10, -5, 0, 5, 10];

/** Places on a square picture of a landscape. @param {number} side @param {number} edge */
export function mapOf(side, edge) {
  const [left, right, top, bottom] = [PAD.left, side - PAD.right, PAD.top, side - PAD.bottom];
  return {
    left, right, top, bottom,
    /** @param {number[]} place @returns {Point} */
    toPicture: ([u, v]) => [mix(left, right, (u + edge) / (2 * edge)), mix(bottom, top, (v + edge) / (2 * edge))],
    /** @param {number} x @param {number} y @returns {Point} */
    toPlace: (x, y) => [mix(-edge, edge, (x - left) / (right - left)), mix(-edge, edge, (bottom - y) / (bottom - top))],
  };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} side
 * @param {Surface} surface
 * @param {{ levels: number[], named: number[], taken: number[][], axes: string }} what `taken`: where no number goes
 * @param {Colours} colours
 * @param {boolean} dark
 */
export function paintMap(context, side, surface, { levels, named, taken, axes }, colours, dark) {
  const map = mapOf(side, surface.edge);
  const cuts = contours(surface, levels).flat();
  context.save();
  context.beginPath();
  roundedBox(context, map.left, map.top, map.right - map.left, map.bottom - map.top, 6);
  context.clip();
  context.drawImage(colourPicture(surface, dark), map.left, map.top, map.right - map.left, map.bottom - map.top);
  context.strokeStyle = dark ? DEEP : rgba(colours.ink, 0.42);
  context.globalAlpha = dark ? 0.45 : 1;
  context.lineWidth = 0.9;
  for (const { from, to } of cuts) line(context, map.toPicture(from), map.toPicture(to));
  context.globalAlpha = 1;
  paintHeights(context, surface, cuts, named, taken.map(map.toPicture), map, dark);
  context.restore();
  context.fillStyle = rgba(colours.ink, 0.75);
  context.font = context.font.replace(/^.*?px/, "12px");
  for (const tick of TICKS) {
    context.textAlign = "center";
    context.textBaseline = "top";
    context.fillText(signed(tick, 0), map.toPicture([tick, 0])[0], map.bottom + 4);
    context.textAlign = "right";
    context.textBaseline = "middle";
    context.fillText(signed(tick, 0), map.left - 5, map.toPicture([0, tick])[1]);
  }
  context.textBaseline = "top";
  context.fillText(axes, map.right, map.bottom + 21);
}

/** @param {Surface} surface @param {boolean} dark */
function colourPicture(surface, dark) {
  const size = 150;
  const picture = document.createElement("canvas");
  picture.width = picture.height = size;
  const context = /** @type {CanvasRenderingContext2D} */ (picture.getContext("2d"));
  const pixels = context.createImageData(size, size);
  const at = (/** @type {number} */ i) => mix(-surface.edge, surface.edge, (i + 0.5) / size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const share = surface.share(surface.height(at(x), -at(y)));
      pixels.data.set([...tint(share, dark), 255], 4 * (y * size + x));
    }
  }
  context.putImageData(pixels, 0, 0);
  return picture;
}

/**
 * A height on its line, along it, where the line runs flattest and nothing else is near.
 * @param {CanvasRenderingContext2D} context @param {Surface} surface @param {import("./surface.js").Cut[]} cuts
 * @param {number[]} named levels @param {Point[]} taken @param {ReturnType<typeof mapOf>} map @param {boolean} dark
 */
function paintHeights(context, surface, cuts, named, taken, map, dark) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.font = context.font.replace(/^.*?px/, "11px");
  for (const level of named) {
    /** @type {{ at: Point, lean: number } | null} */
    let best = null;
    for (const { from, to, level: of } of cuts) {
      if (of !== level) continue;
      const [[x0, y0], [x1, y1]] = [map.toPicture(from), map.toPicture(to)];
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
      const inside = x > map.left + 20 && x < map.right - 20 && y > map.top + 12 && y < map.bottom - 12;
      if (!inside || taken.some(([p, q]) => Math.hypot(p - x, q - y) < 36)) continue;
      const lean = Math.atan((y1 - y0) / (x1 - x0 || 1e-9));
      if (!best || Math.abs(lean) < Math.abs(best.lean)) best = { at: [x, y], lean };
    }
    if (!best) continue;
    taken.push(best.at);
    const colour = tint(surface.share(level), dark);
    context.save();
    context.translate(...best.at);
    context.rotate(best.lean);
    context.strokeStyle = rgba([colour[0], colour[1], colour[2]]);
    context.strokeText(String(level), 0, 0.5);
    context.fillStyle = colour[1] < 135 ? PALE : DEEP;
    context.fillText(String(level), 0, 0.5);
    context.restore();
  }
}
