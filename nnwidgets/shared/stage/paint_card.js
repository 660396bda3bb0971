// The pictures on a neuron's card: where ink meets weight, and how the products add up.

import { ON_STAGE } from "../palette.js";
import { rgba } from "../plot.js";
import { mixed, signOf } from "./light.js";

/** @typedef {CanvasRenderingContext2D} Context */

const FEW = 0.12; // of the limit: a product smaller than that carries no bar

/**
 * Weights in blue and red, bright where light comes in; what meets nothing is a shadow. A product that pulls down
 * carries a bar.
 * @param {HTMLCanvasElement} canvas square
 * @param {Float32Array} weights
 * @param {Float32Array} inputs
 * @param {number} limit the size of a weight in full colour
 * @param {boolean} square whether the weights are a picture; else they stand side by side
 */
export function paintProducts(canvas, weights, inputs, limit, square) {
  const context = /** @type {Context} */ (canvas.getContext("2d"));
  context.fillStyle = rgba(ON_STAGE.zero);
  context.fillRect(0, 0, canvas.width, canvas.height);
  (square ? paintSquare : paintColumns)(context, canvas.width, weights, inputs, limit);
}

/** @type {(context: Context, width: number, weights: Float32Array, inputs: Float32Array, limit: number) => void} */
function paintSquare(context, width, weights, inputs, limit) {
  const side = Math.sqrt(weights.length);
  const cell = width / side;
  weights.forEach((weight, i) => {
    const size = Math.min(1, Math.abs(weight) / limit) ** 0.6;
    const ink = Math.min(1, inputs[i]);
    const ground = mixed(ON_STAGE.zero, ON_STAGE.control, 0.7 * ink * (1 - size));
    const [x, y] = [cell * (i % side), cell * Math.floor(i / side)];
    context.fillStyle = rgba(mixed(ground, signOf(weight), size * (0.2 + 0.8 * ink)));
    context.fillRect(x, y, cell, cell);
    if (weight >= 0 || size * ink < FEW) return;
    context.fillStyle = rgba(ON_STAGE.zero, 0.75);
    context.fillRect(x + 1, y + cell / 2 - 0.5, cell - 2, 1);
  });
}

/** @type {(context: Context, width: number, weights: Float32Array, inputs: Float32Array, limit: number) => void} */
function paintColumns(context, width, weights, inputs, limit) {
  const step = width / weights.length;
  const middle = width / 2;
  const gap = step > 6 ? 3 : 0.5;
  context.fillStyle = rgba(ON_STAGE.line);
  context.fillRect(0, middle - 0.5, width, 1);
  weights.forEach((weight, i) => {
    const full = (weight / limit) * (middle - 6);
    const x = i * step + gap / 2;
    context.fillStyle = rgba(signOf(weight), 0.25);
    context.fillRect(x, middle, step - gap, -full);
    const met = full * Math.min(1, inputs[i]);
    context.fillStyle = rgba(signOf(weight));
    context.fillRect(x, middle, step - gap, -met);
    context.fillStyle = rgba(ON_STAGE.zero, 0.75);
    for (let y = 3; y < -met; y += 4) context.fillRect(x, middle + y, step - gap, 1);
  });
}

const LANE = 22;

/**
 * A staircase: the products that push up, from there those that pull down, from there the bias; it ends at the sum.
 * @param {HTMLCanvasElement} canvas
 * @param {number} up
 * @param {number} down negative
 * @param {number} bias
 */
export function paintWeighing(canvas, up, down, bias) {
  const context = /** @type {Context} */ (canvas.getContext("2d"));
  const { width, height } = canvas;
  const ends = [0, up, up + down, up + down + bias];
  const most = Math.max(1, ...ends.map(Math.abs));
  const zero = width / 2;
  const at = (/** @type {number} */ value) => zero + (value / most) * (zero - 8);
  context.clearRect(0, 0, width, height);
  context.fillStyle = rgba(ON_STAGE.line);
  context.fillRect(zero - 0.5, 0, 1, height);
  [up, down, bias].forEach((part, i) => {
    const [from, to] = [at(ends[i]), at(ends[i + 1])];
    const y = 4 + i * (LANE + 4);
    context.fillStyle = rgba(i === 2 ? ON_STAGE.muted : signOf(part));
    context.fillRect(Math.min(from, to), y, Math.max(1, Math.abs(to - from)), LANE - 6);
    context.fillStyle = rgba(ON_STAGE.zero, 0.7);
    for (let x = to + 3; part < 0 && x < from; x += 6) context.fillRect(x, y, 2, LANE - 6);
    context.fillStyle = rgba(ON_STAGE.muted, 0.7);
    context.fillRect(to - 0.5, y, 1, LANE + 4);
  });
  const end = at(ends[3]);
  context.fillStyle = rgba(ON_STAGE.ink);
  context.beginPath();
  context.moveTo(end, height - 20);
  context.lineTo(end - 7, height - 6);
  context.lineTo(end + 7, height - 6);
  context.fill();
}
