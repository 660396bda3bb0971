// A digit in its frame, and behind it what the network reads if the digit's middle were there.

import { rgba, surface } from "../shared/plot.js";
import { AMBER, LIT, ON_STAGE, UNLIT } from "../shared/palette.js";

/** @typedef {[number, number, number]} Hue */
/** @typedef {{ down: number, right: number }} Place */

export const FARTHEST = 6;
const ROW = 2 * FARTHEST + 1;
const [unlit, lit, amber] = /** @type {Hue[]} */ ([UNLIT, LIT, AMBER]);

/** All places on the map, row by row. */
export const PUSHED_TO = Array.from({ length: ROW * ROW }, (_, k) =>
  ({ down: Math.floor(k / ROW) - FARTHEST, right: (k % ROW) - FARTHEST }));
/** @param {Place} place */
export const indexOf = ({ down, right }) => (down + FARTHEST) * ROW + right + FARTHEST;
/** @param {Place} one @param {Place} other */
export const apart = (one, other) => Math.hypot(one.down - other.down, one.right - other.right);

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} what
 * @param {Float32Array} what.image where it is pushed to
 * @param {Place} what.place
 * @param {number[]} what.reads the digit read at each place
 * @param {number} what.label the right one
 * @param {boolean[]} what.seen which places are told
 */
export function paintField(canvas, { image, place, reads, label, seen }) {
  const { context, width: side } = surface(canvas, (w) => w);
  const cell = side / 28;
  context.fillStyle = rgba(unlit);
  context.fillRect(0, 0, side, side);
  const corner = (/** @type {number} */ at) => (14 + at - 0.5) * cell;
  const edge = (FARTHEST + 0.5) * cell;
  context.strokeStyle = rgba(lit, 0.3);
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.strokeRect(side / 2 - edge, side / 2 - edge, 2 * edge, 2 * edge);
  context.setLineDash([]);
  context.font = context.font.replace(/^.*?px/, `${Math.max(11, Math.round(0.85 * cell))}px`);
  context.textAlign = "center";
  context.textBaseline = "middle";
  PUSHED_TO.forEach((at, k) => {
    if (!seen[k]) return;
    const [x, y] = [corner(at.right), corner(at.down)];
    const right = reads[k] === label;
    context.fillStyle = right ? rgba(ON_STAGE.positive, 0.75) : rgba(ON_STAGE.track, 0.9);
    context.fillRect(x + 0.5, y + 0.5, cell - 1, cell - 1);
  });
  image.forEach((brightness, k) => {
    if (brightness < 0.02) return;
    context.fillStyle = rgba(lit, 0.8 * brightness);
    context.fillRect((k % 28) * cell, Math.floor(k / 28) * cell, cell + 0.3, cell + 0.3);
  });
  PUSHED_TO.forEach((at, k) => { // a wrong answer is written out: a second sign beside the colour
    if (!seen[k] || reads[k] === label) return;
    const [x, y] = [corner(at.right) + cell / 2, corner(at.down) + cell / 2 + 0.5];
    const bright = image[28 * (14 + at.down) + 14 + at.right] > 0.5;
    context.fillStyle = bright ? rgba(unlit) : rgba(ON_STAGE.muted);
    context.fillText(String(reads[k]), x, y);
  });
  context.strokeStyle = rgba(amber);
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(corner(place.right) + cell / 2, corner(place.down) + cell / 2, 0.85 * cell, 0, 2 * Math.PI);
  context.stroke();
}
