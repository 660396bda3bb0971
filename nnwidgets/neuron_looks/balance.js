// A balance with two pans: its beam leans by the weighted sum, and a pointer reads it.

import { signed } from "../shared/format.js";
import { line, rgba } from "../shared/plot.js";
import { HEAP, MOST_GRAINS, drawGrain, toneOf } from "./heap.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {{ x: number, y: number, width: number, scale: number }} Place of the balance on the canvas */
/** @typedef {[number, number]} Point */

const MOST_LEAN = 0.42; // radians
const HALF_WAY = 22; // the sum at which the beam has three quarters of its way behind it
const MARKS = [-30, -20, -10, 0, 10, 20, 30];

/** How far the beam leans: straight near zero, never over. @param {number} sum */
export const leanOf = (sum) => MOST_LEAN * Math.tanh(sum / HALF_WAY);

/**
 * Where beam and pans are. Blue hangs on the left: what is heavier sinks.
 * @param {Place} place
 * @param {number} lean
 */
export function balanceAt({ x, y, width, scale }, lean) {
  /** @type {Point} */
  const pivot = [x + width / 2, y + 40 * scale];
  const arm = Math.min(138 * scale, 0.35 * width);
  const side = (/** @type {number} */ sign) => {
    /** @type {Point} */
    const end = [pivot[0] + sign * arm * Math.cos(lean), pivot[1] - sign * arm * Math.sin(lean)];
    return { end, pan: /** @type {Point} */ ([end[0], end[1] + 138 * scale]) };
  };
  const size = 4.9 * Math.max(0.74, scale);
  return { pivot, left: side(-1), right: side(1), half: Math.min(50 * scale, 0.42 * arm), size, scale };
}

/** @typedef {ReturnType<typeof balanceAt>} Balance */

/**
 * Where the n-th grain of a heap lies.
 * @param {Balance} balance @param {boolean} red @param {number} n
 * @returns {Point}
 */
export function slotAt({ left, right, size }, red, n) {
  const { pan } = red ? right : left;
  const { across, up } = HEAP[Math.min(n, MOST_GRAINS - 1)];
  return [pan[0] + across * size, pan[1] + size * (1.1 - 0.012 * across * across - up)];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Balance} balance
 * @param {{ lean: number, blue: number, red: number, plus: number, minus: number, bias: number }} state grains that
 *   lie in the pans, and the share of each sum that they are
 * @param {Colours} colours
 * @param {string} family of type
 */
export function drawBalance(context, balance, { lean, blue, red, plus, minus, bias }, colours, family) {
  const { pivot, left, right, half, scale } = balance;
  const { ink, positive, negative } = colours;
  const radius = (scale > 0.8 ? 154 : 132) * scale;
  context.textAlign = "center";
  context.textBaseline = "top";
  drawDial(context, pivot, radius, scale, ink, family);

  context.lineWidth = 1;
  context.strokeStyle = rgba(ink, 0.4);
  for (const { end, pan } of [left, right]) line(context, [pan[0] - half, pan[1]], end, [pan[0] + half, pan[1]]);
  for (const one of [
    { count: blue, isRed: false, pan: left.pan, hue: positive, sum: plus, held: Math.max(0, bias) },
    { count: red, isRed: true, pan: right.pan, hue: negative, sum: minus, held: Math.max(0, -bias) },
  ]) {
    const [x, y] = one.pan;
    for (let n = 0; n < Math.min(one.count, MOST_GRAINS); n++) {
      const [atX, atY] = slotAt(balance, one.isRed, n);
      context.fillStyle = rgba(one.hue, toneOf(n));
      drawGrain(context, atX, atY, balance.size, one.isRed);
    }
    context.strokeStyle = rgba(one.hue);
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x - half, y - 1);
    context.quadraticCurveTo(x, y + 13 * scale, x + half, y - 1);
    context.stroke();
    context.fillStyle = rgba(one.hue);
    context.font = `600 ${scale > 0.8 ? 15 : 13}px ${family}`;
    const text = one.sum < 0.05 ? "0" : `${one.isRed ? "−" : "+"}${one.sum.toFixed(1)}`;
    context.fillText(text, x + (one.isRed ? 18 : -18) * scale, y + 12 * scale);
    if (one.held) drawBias(context, x + (one.isRed ? 1 : -1) * (half - 9), y, rgba(ink), family);
  }

  // The beam, the pointer that hangs from it, and the sum below.
  context.lineCap = "round";
  context.strokeStyle = context.fillStyle = rgba(ink, 0.92);
  context.lineWidth = 3 * Math.max(0.8, scale);
  context.beginPath();
  context.moveTo(...left.end);
  context.quadraticCurveTo(pivot[0] - 8 * Math.sin(lean), pivot[1] - 9 * scale, ...right.end);
  context.stroke();
  context.lineCap = "butt";
  const across = [2.6 * Math.cos(lean), -2.6 * Math.sin(lean)];
  context.beginPath();
  context.moveTo(pivot[0] - across[0], pivot[1] - across[1]);
  context.lineTo(pivot[0] + across[0], pivot[1] + across[1]);
  context.lineTo(pivot[0] + radius * Math.sin(lean), pivot[1] + radius * Math.cos(lean));
  context.fill();
  context.beginPath();
  context.arc(pivot[0], pivot[1], 6 * Math.max(0.8, scale), 0, 7);
  context.fill();
  context.fillStyle = rgba(ink);
  context.font = `600 ${scale > 0.8 ? 34 : 24}px ${family}`;
  context.fillText(signed(plus - minus, 1), pivot[0], pivot[1] + radius + (scale > 0.8 ? 40 : 34));
  context.textAlign = "start";
  context.textBaseline = "alphabetic";
}

/**
 * @param {CanvasRenderingContext2D} context @param {Point} pivot @param {number} radius @param {number} scale
 * @param {import("../shared/theme.js").Rgb} ink @param {string} family
 */
function drawDial(context, pivot, radius, scale, ink, family) {
  context.lineWidth = 1;
  context.font = `12px ${family}`;
  context.strokeStyle = rgba(ink, 0.35);
  context.beginPath();
  context.arc(pivot[0], pivot[1], radius + 4, Math.PI / 2 - leanOf(34), Math.PI / 2 + leanOf(34));
  context.stroke();
  for (const mark of MARKS) {
    const at = (/** @type {number} */ far) => /** @type {Point} */ (
      [pivot[0] + far * Math.sin(leanOf(mark)), pivot[1] + far * Math.cos(leanOf(mark))]);
    context.strokeStyle = rgba(ink, mark ? 0.5 : 0.9);
    line(context, at(radius + 4), at(radius + (mark ? 11 : 15)));
    if (Math.abs(mark) === 20 || (mark && scale < 0.8 && Math.abs(mark) === 10)) continue;
    context.fillStyle = rgba(ink, 0.72);
    context.fillText(signed(mark, 0), ...at(radius + 18));
  }
}

/**
 * The bias is a weight that lies in its pan whatever the image.
 * @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {string} colour
 * @param {string} family
 */
function drawBias(context, x, y, colour, family) {
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = 1.5;
  context.strokeRect(x - 8, y - 20, 16, 17);
  context.font = `12px ${family}`;
  context.fillText("b", x, y - 18);
}
