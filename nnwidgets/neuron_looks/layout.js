// Where glass and balance stand: side by side, or on a phone one above the other.

import { GLASS_SIDE } from "./weighing.js";

export const DARK_AROUND = 3; // cells of darkness around the image
const FIELD = GLASS_SIDE + 2 * DARK_AROUND;
const WIDE_FROM = 560;
const PHONE_SIDE = 264;
const PHONE_BALANCE = 166;

/** @typedef {ReturnType<typeof layoutFor>} Layout */

/** @param {number} width of the canvas, in CSS pixels */
export function layoutFor(width) {
  const wide = width >= WIDE_FROM;
  const side = wide ? Math.min(392, 0.53 * width) : Math.min(width, PHONE_SIDE);
  const left = wide ? 0 : (width - side) / 2;
  const besides = width - side - 8;
  return {
    width,
    height: wide ? side : side + PHONE_BALANCE,
    stage: { x: left, y: 0, side },
    cell: side / FIELD,
    balance: wide
      ? { x: side + 8, y: 44, width: besides, scale: Math.min(1.1, besides / 346, side / 370) }
      : { x: 0, y: side - 8, width, scale: 0.66 },
  };
}

/**
 * A canvas as sharp as the screen, to be drawn on in CSS pixels; it is made anew only when its size has changed.
 * @param {HTMLCanvasElement} canvas
 * @param {{ width: number, height: number }} size
 */
export function sharpCanvas(canvas, { width, height }) {
  const scale = Math.min(3, devicePixelRatio);
  const pixels = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (canvas.width !== pixels.width || canvas.height !== pixels.height) Object.assign(canvas, pixels);
  canvas.style.height = `${height}px`;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return { context, scale };
}
