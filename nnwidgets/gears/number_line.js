// A number line of the machine: its ticks, where it stood when the hand took hold, and what it says.

import { signed } from "../shared/format.js";
import { line, rgba, roundedBox } from "../shared/plot.js";

/** @typedef {import("./paint.js").Machine} Machine */
/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {CanvasRenderingContext2D} Context */

/** Short enough for its place, and never a plain 0 for what is not. @param {number} value */
export function figure(value) {
  const size = Math.abs(value);
  if (size >= 0.0005 || size < 5e-9) return signed(value, size >= 10 ? 2 : 3);
  return signed(value, Math.ceil(-Math.log10(Number(size.toPrecision(1)))));
}

/** @param {Context} context @param {string} text @param {number} x @param {number} y @param {number} size */
export function write(context, text, x, y, size, weight = 400) {
  context.font = context.font.replace(/^.*?[\d.]+px/, `${weight} ${size}px`);
  context.fillText(text, x, y);
}

/**
 * A number line that runs past its wheel: the number at the wheel is the value.
 * @param {Context} context @param {Machine} machine @param {number} k @param {number} mark @param {Colours} colours
 */
export function paintTape(context, { links, places }, k, mark, colours) {
  const { wide, pitch, unit, tape } = places;
  const { x, y, r } = places.wheels[k];
  const { value } = links[k];
  const half = 0.46 * pitch;
  const off = r + Math.min(2.6, 0.09 * r);
  // `on` along the line, `out` away from the wheel
  const place = (/** @type {number} */ on, /** @type {number} */ out) =>
    /** @type {[number, number]} */ (wide ? [x + on, y + off + out] : [x + off + out, y - on]);
  const [corner, end] = [place(-half, 0), place(half, tape)];
  context.save();
  context.beginPath();
  roundedBox(context, corner[0], Math.min(corner[1], end[1]), end[0] - corner[0], Math.abs(end[1] - corner[1]), 5);
  context.fillStyle = rgba(colours.ink, 0.06);
  context.fill();
  context.clip();
  context.fillStyle = rgba(colours.ink, 0.85);
  context.textAlign = wide ? "center" : "left";
  const fine = unit > 40 ? 10 : 2;
  for (let n = Math.ceil((value - half / unit) * fine); n <= (value + half / unit) * fine; n++) {
    const whole = n % fine === 0;
    const middle = n % (fine / 2) === 0;
    const at = (n / fine - value) * unit;
    context.strokeStyle = rgba(colours.ink, whole ? 0.8 : 0.45);
    context.lineWidth = whole ? 1.6 : 1;
    line(context, place(at, 0), place(at, whole ? 11 : middle ? 8 : 5));
    if (!whole) continue;
    const [left, top] = place(at, wide ? 26 : 15);
    write(context, signed(n / fine, 0), left, top + (wide ? 0 : 4), 12);
  }
  const begun = (mark - value) * unit; // where this line stood when the hand took hold
  context.fillStyle = rgba(colours.ink, 0.16);
  const [from, to] = [place(Math.min(0, begun), 0), place(Math.max(0, begun), 5)];
  context.fillRect(from[0], Math.min(from[1], to[1]), to[0] - from[0], Math.abs(to[1] - from[1]));
  context.restore();
  context.fillStyle = rgba(colours.ink);
  const [tip, left, right] = [place(0, tape - 7), place(-5, tape + 1), place(5, tape + 1)];
  context.beginPath();
  for (const corners of [tip, left, right]) context.lineTo(...corners);
  context.fill();
}

/**
 * Its name and value, how far it has moved, and how fast the cost moves with it.
 * @param {Context} context @param {Machine} machine @param {number} k @param {Colours} colours
 */
export function writeValue(context, { links, marks, places }, k, colours) {
  const { wide, pitch, tape } = places;
  const { x, y, r } = places.wheels[k];
  const { name, value, error } = links[k];
  const moved = value - marks[k];
  const small = pitch < (wide ? 100 : 50);
  const [left, top] = wide ? [x, y + r + tape + 26] : [x + r + tape + 12, y - (small ? 4 : 10)];
  context.textAlign = wide ? "center" : "left";
  context.fillStyle = rgba(colours.ink);
  write(context, `${name}  ${figure(value)}`, left, top, small ? 13 : 15, 650);
  context.fillStyle = rgba(colours.ink, 0.75);
  const rate = name === "C" ? "" : `∂C/∂${name}  ${figure(error)}`;
  if (small && wide && rate) {
    write(context, `∂C/∂${name}`, left, top + 19, 12);
    write(context, figure(error), left, top + 35, 12);
  }
  if (small) return void (wide || write(context, rate, left, top + 17, 12));
  write(context, Math.abs(moved) < 5e-7 ? "" : `moved ${moved < 0 ? "" : "+"}${figure(moved)}`, left, top + 18, 12);
  write(context, rate, left, top + 36, 12);
}
