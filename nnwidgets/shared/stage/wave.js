// The light's way through the network as one number: −1 on the pad, 0 in the column of pixels, 1, 2, … at the layers;
// a little after the last the bars have grown and the verdict stands. What plays can be dragged, and dragged back.

import { between, ease } from "../motion.js";

export const ON_THE_PAD = -1;
const AFTER = 0.4;

/** @param {number} last the position of the last layer */
export const endOf = (last) => last + AFTER;
/** How far the bars have grown. @param {number} wave @param {number} last */
export const grownAt = (wave, last) => between(last - 0.02, last + 0.22, wave);
/** How far the verdict has come out. @param {number} wave @param {number} last */
export const toldAt = (wave, last) => between(last + 0.1, last + 0.38, wave);
/** How much of its light a layer has. @param {number} layer @param {number} wave */
export const arrivedAt = (layer, wave) => between(layer - 0.14, layer, wave);
/** The flash of a layer just reached. @param {number} layer @param {number} wave */
export const flareAt = (layer, wave) =>
  (wave < layer ? 0 : Math.exp(-5 * (wave - layer)) * between(layer, layer + 0.06, wave));

/** A number in 0..1 that looks random and is always the same. @param {number} i */
export const scatter = (i) => ((i * 2654435761) % 4294967296) / 4294967296;

/**
 * How far a pixel has flown from the pad to the column, 0..1: row after row.
 * @param {number} pixel @param {number} side pixels in a row @param {number} wave
 */
export function flownAt(pixel, side, wave) {
  const row = Math.floor(pixel / side) / (side - 1);
  const late = 0.44 * Math.min(1, Math.max(0, (row - 0.12) / 0.76)) + 0.08 * scatter(pixel);
  return ease.inOut(Math.min(1, Math.max(0, (wave + 1 - late) / 0.48)));
}
