// The neurons' curves, their sum and the curve to follow, over inputs from 0 to 10.

import { signed } from "../shared/format.js";
import { line, surface } from "../shared/plot.js";
import { END } from "./bends.js";

const [LOW, HIGH] = [-1.4, 2.3];
const PAD = { left: 30, right: 14, top: 10, bottom: 26 };

/** Where a point is, in CSS pixels. @param {number} width @param {number} height */
export function plotScales(width, height) {
  const [wide, tall] = [width - PAD.left - PAD.right, height - PAD.top - PAD.bottom];
  return {
    x: (/** @type {number} */ a) => PAD.left + (wide * a) / END,
    y: (/** @type {number} */ value) => PAD.top + (tall * (HIGH - value)) / (HIGH - LOW),
    a: (/** @type {number} */ x) => ((x - PAD.left) / wide) * END,
    value: (/** @type {number} */ y) => HIGH - ((y - PAD.top) / tall) * (HIGH - LOW),
  };
}

/** @param {number} width of the plot */
export const plotHeight = (width) => Math.round(Math.min(330, Math.max(230, 0.5 * width)));

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} what
 * @param {Float32Array[]} what.neurons @param {Float32Array} what.sum
 * @param {Float32Array | null} what.target
 * @param {number[]} what.wakes @param {number[]} what.weights where the stems stand
 */
export function paintBends(canvas, { neurons, sum, target, wakes, weights }) {
  const { context, width, height } = surface(canvas, plotHeight);
  const { x, y } = plotScales(width, height);
  const style = getComputedStyle(canvas);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(name);
  context.font = `12px ${style.fontFamily}`;
  context.fillStyle = colour("--muted");
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const value of [-1, 0, 1, 2]) {
    context.strokeStyle = colour(value ? "--border" : "--edge");
    context.lineWidth = 1;
    line(context, [x(0), y(value)], [x(END), y(value)]);
    context.fillText(signed(value, 0), x(0) - 7, y(value));
  }
  context.textAlign = "center";
  for (const a of [0, 2, 4, 6, 8, END]) context.fillText(String(a), x(a), height - 12);

  context.save();
  context.beginPath();
  context.rect(x(0), y(HIGH), x(END) - x(0), y(LOW) - y(HIGH));
  context.clip();
  const curve = (/** @type {Float32Array} */ values, /** @type {string} */ name, /** @type {number} */ wide) => {
    context.strokeStyle = colour(name);
    context.lineWidth = wide;
    line(context, ...[...values].map((value, i) => /** @type {[number, number]} */ ([x(i / 10), y(value)])));
  };
  if (target) {
    context.setLineDash([3, 5]);
    context.lineCap = "round";
    curve(target, "--muted", 3);
    context.setLineDash([]);
    context.lineCap = "butt";
  }
  context.globalAlpha = 0.75;
  for (const values of neurons) curve(values, "--edge", 1.2);
  context.globalAlpha = 1;
  curve(sum, "--positive", 3);
  context.restore();
  context.strokeStyle = colour("--you");
  context.lineWidth = 1.5;
  wakes.forEach((wake, k) => line(context, [x(wake), y(0)], [x(wake), y(weights[k])]));
}
