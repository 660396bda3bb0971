// Grids of numbers as pictures: images in grey, weights in blue and red.

import { element } from "./dom.js";
import { FAINTEST_DASH, SHARE_IN_FULL_COLOUR } from "./palette.js";

/** @typedef {import("./theme.js").Colours} Colours */

/**
 * A canvas for `columns` × `rows` cells of `cell` pixels each.
 * @param {number} columns
 * @param {number} rows
 * @param {number} cell
 * @param {Record<string, string>} [attributes]
 */
export function gridCanvas(columns, rows, cell, attributes = {}) {
  return element("canvas", { width: columns * cell, height: rows * cell, ...attributes });
}

/**
 * Brightness 0..1, row after row, as grey from black to white.
 * @param {HTMLCanvasElement} canvas made by `gridCanvas`
 * @param {ArrayLike<number>} image
 * @param {number} columns
 */
export function paintImage(canvas, image, columns) {
  const cell = canvas.width / columns;
  const { context, pixels, data } = pixelsOf(canvas);
  for (let k = 0; k < image.length; k++) {
    const grey = Math.round(255 * Math.min(1, Math.max(0, image[k])));
    fillCell(data, canvas.width, cell, k, columns, pack(grey, grey, grey));
  }
  context.putImageData(pixels, 0, 0);
}

/**
 * Signed numbers: blue positive, red negative, the stronger the further from the surface's colour. A
 * negative cell also carries a bar, a minus sign, so that the sign is legible without hue.
 * @param {HTMLCanvasElement} canvas made by `gridCanvas`
 * @param {ArrayLike<number>} weights
 * @param {number} columns
 * @param {Colours} colours
 * @param {number} limit the size painted in full colour
 */
export function paintWeights(canvas, weights, columns, colours, limit) {
  const { positive, negative, zero } = colours;
  const cell = canvas.width / columns;
  const { context, pixels, data } = pixelsOf(canvas);
  for (let k = 0; k < weights.length; k++) {
    const strength = Math.min(1, Math.abs(weights[k]) / limit);
    const hue = weights[k] < 0 ? negative : positive;
    fillCell(data, canvas.width, cell, k, columns, blend(zero, hue, strength));
    if (weights[k] >= 0 || strength < FAINTEST_DASH) continue;
    minus(data, canvas.width, cell, k, columns, blend(hue, zero, 0.75 * strength));
  }
  context.putImageData(pixels, 0, 0);
}

/**
 * The limit of `paintWeights` by the rule of every picture, `full_colour` of nnlib: the size of the largest weight that
 * is not among the largest 0.5 %; of them all, if that is 0.
 * @param {ArrayLike<number>} weights all that the picture shows
 * @param {number} [floor]
 */
export function fullColour(weights, floor = 1e-6) {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const last = sizes.length - 1;
  return Math.max(floor, sizes[last - Math.floor(SHARE_IN_FULL_COLOUR * sizes.length)] || sizes[last]);
}

/**
 * The largest size among signed numbers, at least `floor`.
 * @param {ArrayLike<number>} weights
 * @param {number} [floor]
 */
export function largest(weights, floor = 1e-6) {
  let limit = floor;
  for (let k = 0; k < weights.length; k++) limit = Math.max(limit, Math.abs(weights[k]));
  return limit;
}

/** @type {WeakMap<HTMLCanvasElement, ReturnType<typeof freshPixels>>} their memory is asked for once */
const pixelsKept = new WeakMap();

/** The pixels of a canvas, as they were last painted. @param {HTMLCanvasElement} canvas */
function pixelsOf(canvas) {
  const kept = pixelsKept.get(canvas);
  if (kept && kept.pixels.width === canvas.width && kept.pixels.height === canvas.height) return kept;
  const fresh = freshPixels(canvas);
  pixelsKept.set(canvas, fresh);
  return fresh;
}

/** @param {HTMLCanvasElement} canvas */
function freshPixels(canvas) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const pixels = context.createImageData(canvas.width, canvas.height);
  return { context, pixels, data: new Uint32Array(pixels.data.buffer) };
}

/** @param {number} r @param {number} g @param {number} b one pixel as ImageData stores it, little-endian */
function pack(r, g, b) {
  return 0xff000000 | (b << 16) | (g << 8) | r;
}

/** @param {number[]} from @param {number[]} to @param {number} share */
function blend(from, to, share) {
  return pack(Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share),
    Math.round(from[2] + (to[2] - from[2]) * share));
}

/**
 * @param {Uint32Array} data @param {number} width @param {number} cell
 * @param {number} k @param {number} columns @param {number} colour
 */
function fillCell(data, width, cell, k, columns, colour) {
  if (cell === 1) {
    data[k] = colour;
    return;
  }
  const start = Math.floor(k / columns) * cell * width + (k % columns) * cell;
  for (let y = 0; y < cell; y++) { // a loop: `fill` costs more to call than so few numbers to write
    for (let at = start + y * width, end = at + cell; at < end; at++) data[at] = colour;
  }
}

/**
 * @param {Uint32Array} data @param {number} width @param {number} cell
 * @param {number} k @param {number} columns @param {number} colour
 */
function minus(data, width, cell, k, columns, colour) {
  const thickness = Math.max(1, Math.round(cell / 6));
  const inset = Math.round(cell / 5);
  const top = Math.floor(k / columns) * cell + Math.floor((cell - thickness) / 2);
  for (let y = top; y < top + thickness; y++) {
    const start = y * width + (k % columns) * cell;
    data.fill(colour, start + inset, start + cell - inset);
  }
}
