// The meter's pictures: cost against the turn of the weight, and every image's gain or loss side by side.

import { mix } from "../shared/motion.js";
import { disc, line, rgba, signColour, surface } from "../shared/plot.js";
import { largest } from "../shared/paint.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */

const MARGIN = 8; // left and right of a curve

/**
 * The turn at so many pixels from the left edge of a curve's canvas.
 * @param {number} x @param {number} width @param {number} range
 */
export function turnAt(x, width, range) {
  const turn = (2 * range * (x - MARGIN)) / (width - 2 * MARGIN) - range;
  return Math.min(range, Math.max(-range, turn));
}

/**
 * The cost that a curve shows at a turn.
 * @param {Float32Array} costs at turns spread evenly @param {number} turn @param {number} range
 */
export function costAt(costs, turn, range) {
  const at = ((costs.length - 1) * (turn + range)) / (2 * range);
  const before = Math.floor(at);
  return mix(costs[before], costs[Math.min(costs.length - 1, before + 1)], at - before);
}

/**
 * A curve over the turns from −range to range, with a ball to drag at the present one, and a ghost of it as trained.
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} costs at turns spread evenly
 * @param {number} range
 * @param {{ turn: number, cost: number }} now
 * @param {Colours} colours
 */
export function paintCurve(canvas, costs, range, now, colours) {
  const { context, width, height } = surface(canvas, (across) => (across < 200 ? 96 : 130));
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  const margin = Math.max(0.15 * (high - low), 1e-4);
  const x = (/** @type {number} */ turn) => MARGIN + ((width - 2 * MARGIN) * (turn + range)) / (2 * range);
  const unit = (height - 28) / (high - low + 2 * margin);
  const y = (/** @type {number} */ cost) => height - 20 - unit * (cost - low + margin);
  context.strokeStyle = rgba(colours.ink, 0.5);
  context.setLineDash([2, 3]);
  line(context, [x(0), 4], [x(0), height - 18]);
  context.setLineDash([]);
  context.fillStyle = rgba(colours.ink, 0.8);
  context.textAlign = "center";
  context.fillText("as trained", Math.min(width - 32, Math.max(32, x(0))), height - 4);
  context.strokeStyle = rgba(colours.ink);
  context.lineWidth = 2;
  line(context, ...Array.from(costs, (cost, i) =>
    /** @type {[number, number]} */ ([x(-range + (2 * range * i) / (costs.length - 1)), y(cost)])));
  context.fillStyle = rgba(colours.ink, 0.35);
  disc(context, x(0), y(costs[(costs.length - 1) / 2]), 5);
  context.fillStyle = rgba(colours.you);
  disc(context, x(now.turn), y(now.cost), 9);
}

/**
 * A thin bar for every image, from the one that gains most to the one that loses most: down is a lower cost.
 * @param {HTMLCanvasElement} canvas
 * @param {Float64Array} changes of cost
 * @param {number} chosen the image whose bar is marked
 * @param {Colours} colours
 */
export function paintChanges(canvas, changes, chosen, colours) {
  const { context, width, height } = surface(canvas, () => 110);
  const order = Array.from(changes.keys()).sort((a, b) => changes[a] - changes[b]);
  const limit = largest(changes, 1e-4);
  const middle = height / 2;
  const gap = width / changes.length;
  const sign = signColour(colours);
  order.forEach((index, i) => {
    // by its square root, so that the many small ones show beside the few large ones
    const tall = Math.sign(changes[index]) * Math.sqrt(Math.abs(changes[index]) / limit) * (middle - 12);
    context.fillStyle = sign(-changes[index]);
    context.fillRect(i * gap, middle - Math.max(0, tall), Math.max(1, gap - 0.5), Math.max(0.5, Math.abs(tall)));
    if (index === chosen) {
      context.fillStyle = rgba(colours.ink);
      context.fillRect(i * gap + gap / 2 - 1, middle - (tall < 0 ? 9 : -2), 2, 7);
    }
  });
  context.strokeStyle = rgba(colours.ink, 0.5);
  line(context, [0, middle], [width, middle]);
  context.fillStyle = rgba(colours.ink, 0.8);
  context.fillText("better ↓", 2, height - 2);
  context.textAlign = "right";
  context.fillText("worse ↑", width - 2, 11);
}
