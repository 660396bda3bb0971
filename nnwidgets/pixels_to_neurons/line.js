// The 784 input neurons, as a grid, as one long line, and on the way from one to the other: row after row.

import { LIT, UNLIT } from "../shared/palette.js";
import { roundedBox } from "../shared/plot.js";

const LINE_TOP = 34;
const LINE_HEIGHT = 46;
const NEIGHBOURS = 6; // on each side of the chosen neuron, under the magnifying glass

/** @typedef {{ x: number, y: number, width: number, height: number, turned: number }} Box */

/**
 * Where a neuron stands; row r sets off when the share r/28 of three quarters of the way is done.
 * @param {number} neuron
 * @param {number} unrolled 0 a grid, 1 a line
 * @param {{ width: number, height: number }} size in CSS pixels
 * @returns {Box}
 */
export function neuronBox(neuron, unrolled, { width, height }) {
  const [row, column] = [Math.floor(neuron / 28), neuron % 28];
  const way = Math.min(1, Math.max(0, (unrolled - (0.75 * row) / 28) / 0.25));
  const turned = way * way * (3 - 2 * way);
  const pitch = Math.min(height, width) / 28;
  const mix = (/** @type {number} */ from, /** @type {number} */ to) => from + (to - from) * turned;
  return {
    x: mix((width - 28 * pitch) / 2 + (column + 0.08) * pitch, (neuron * width) / 784),
    y: mix((row + 0.08) * pitch, LINE_TOP),
    width: mix(0.84 * pitch, width / 784),
    height: mix(0.84 * pitch, LINE_HEIGHT),
    turned,
  };
}

/**
 * The circles under the magnifying glass: the chosen neuron in the middle.
 * @param {{ width: number, height: number }} size
 */
function lens({ width, height }) {
  const pitch = width / (2 * NEIGHBOURS + 1);
  return { pitch, radius: Math.min(22, 0.4 * pitch), y: (LINE_TOP + LINE_HEIGHT + height) / 2 + 10 };
}

/**
 * The neuron at a place of the canvas; null beside them and while they move.
 * @param {HTMLCanvasElement} canvas @param {number} x @param {number} y @param {number} unrolled
 */
export function neuronAt(canvas, x, y, unrolled) {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (unrolled === 1 && y <= LINE_TOP + LINE_HEIGHT + 12) {
    return Math.min(783, Math.max(0, Math.floor((784 * x) / width)));
  }
  const pitch = Math.min(height, width) / 28;
  const [column, row] = [Math.floor((x - width / 2) / pitch) + 14, Math.floor(y / pitch)];
  return unrolled === 0 && column >= 0 && column < 28 && row >= 0 && row < 28 ? 28 * row + column : null;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} activations
 * @param {number} chosen
 * @param {number} unrolled
 */
export function paintNeurons(canvas, activations, chosen, unrolled) {
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  canvas.width = size.width * devicePixelRatio;
  canvas.height = size.height * devicePixelRatio;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(devicePixelRatio, devicePixelRatio);
  const style = getComputedStyle(canvas);
  const accent = style.getPropertyValue("--accent");
  context.font = `13px ${style.fontFamily}`;
  context.textAlign = "center";

  if (unrolled === 1) paintLens(context, size, activations, chosen, { accent, edge: style.getPropertyValue("--edge") });
  activations.forEach((activation, neuron) => {
    const { x, y, width, height, turned } = neuronBox(neuron, unrolled, size);
    context.fillStyle = shade(activation);
    context.beginPath();
    roundedBox(context, x, y, Math.max(width, 0.6), height, ((1 - turned) * width) / 2);
    context.fill();
    if (turned > 0.5 || activation > 0.3) return;
    context.strokeStyle = style.getPropertyValue("--border");
    context.lineWidth = 0.75;
    context.stroke();
  });
  const { x, y, width, height, turned } = neuronBox(chosen, unrolled, size);
  context.strokeStyle = accent;
  context.lineWidth = 3;
  const gap = 3;
  context.beginPath();
  roundedBox(context, x - gap, y - gap, width + 2 * gap, height + 2 * gap, ((1 - turned) * width) / 2 + gap);
  context.stroke();
}

/**
 * The row that the chosen neuron comes from, and its neighbours enlarged.
 * @param {CanvasRenderingContext2D} context @param {{ width: number, height: number }} size
 * @param {Float32Array} activations @param {number} chosen
 * @param {{ accent: string, edge: string }} rims of the chosen one and of its neighbours
 */
function paintLens(context, size, activations, chosen, { accent, edge }) {
  const { pitch, radius, y } = lens(size);
  const row = Math.floor(chosen / 28);
  const [left, right] = [(28 * row * size.width) / 784, (28 * (row + 1) * size.width) / 784];
  const at = ((chosen + 0.5) * size.width) / 784;
  context.fillStyle = context.strokeStyle = shade(0.85);
  context.lineWidth = 1;
  context.strokeRect(left, LINE_TOP - 5, right - left, LINE_HEIGHT + 10);
  const text = `row ${row}: neurons ${28 * row} to ${28 * row + 27}`;
  const half = context.measureText(text).width / 2;
  context.fillText(text, Math.min(size.width - half - 4, Math.max(half + 4, (left + right) / 2)), LINE_TOP - 13);
  context.globalAlpha = 0.13;
  context.beginPath();
  context.moveTo(at, LINE_TOP + LINE_HEIGHT);
  context.lineTo(0, y - radius - 8);
  context.lineTo(size.width, y - radius - 8);
  context.fill();
  context.globalAlpha = 1;
  for (let k = -NEIGHBOURS; k <= NEIGHBOURS; k++) {
    const neuron = chosen + k;
    if (neuron < 0 || neuron > 783) continue;
    const x = (k + NEIGHBOURS + 0.5) * pitch;
    context.beginPath();
    context.arc(x, y, radius, 0, 7);
    context.fillStyle = shade(activations[neuron]);
    context.strokeStyle = k ? edge : accent;
    context.lineWidth = k ? 1 : 4;
    context.fill();
    context.stroke();
    context.fillStyle = shade(k ? 0.75 : 1);
    if (pitch > 30 || (k % 2 === 0 && Math.abs(k) < NEIGHBOURS)) context.fillText(String(neuron), x, y + radius + 20);
  }
}

/** @param {number} activation */
function shade(activation) {
  return `rgb(${UNLIT.map((dark, i) => Math.round(dark + (LIT[i] - dark) * activation))})`;
}
