// Where neurons, wires and the cells of W a + b = z stand: side by side on a wide stage, else one above the other.

import { mix } from "../shared/motion.js";

/** @typedef {{ x: number, y: number }} Place */
/** @typedef {ReturnType<typeof productPlaces>} ProductPlaces */

const NARROW_BELOW = 640;

/** @param {number} width @param {number} rows @param {number} columns */
export function productPlaces(width, rows, columns) {
  const narrow = width < NARROW_BELOW;
  const height = narrow ? 430 : 330;
  const gap = narrow ? 0.7 : 0.85; // of a cell, between the parts
  const [wide, tall] = narrow ? [Math.min(44, (width - 36) / (columns + 3 + 2.5 * gap)), 44] : [48, 54];
  const middle = narrow ? 318 : 186;
  const at = (/** @type {number} */ i, /** @type {number} */ count) => i - (count - 1) / 2;
  const line = (/** @type {number} */ count, /** @type {number} */ x, /** @type {number} */ centre,
    /** @type {number} */ pitch) => Array.from({ length: count }, (_, i) => ({ x, y: centre + pitch * at(i, count) }));
  const [fanMiddle, fanPitch] = narrow ? [126, 56] : [middle, Math.min(84, 264 / columns)];
  const inputs = line(columns, narrow ? 54 : 64, fanMiddle, narrow ? Math.min(fanPitch, 168 / columns) : fanPitch);
  const reach = narrow ? width - 60 : 0.34 * width;
  const neurons = line(rows, reach, fanMiddle, narrow ? Math.min(72, 150 / rows) : tall + 18);
  const left = narrow ? 18 : reach + 62;
  const step = narrow ? tall : tall + 18;
  const x = (/** @type {number} */ cells, /** @type {number} */ gaps) => left + wide * (cells + 0.5 + gap * gaps);
  return {
    narrow, width, height, wide, tall, inputs, neurons, radius: narrow ? 19 : 23,
    cell: (/** @type {number} */ k, /** @type {number} */ i) => ({ x: x(i, 0), y: middle + step * at(k, rows) }),
    aCell: (/** @type {number} */ i) => ({ x: x(columns, 0.75), y: middle + tall * at(i, columns) }),
    bCell: (/** @type {number} */ k) => ({ x: x(columns + 1, 1.6), y: middle + step * at(k, rows) }),
    zCell: (/** @type {number} */ k) => ({ x: x(columns + 2, 2.5), y: middle + step * at(k, rows) }),
    plus: { x: mix(x(columns, 0.75), x(columns + 1, 1.6), 0.5), y: middle },
    equals: { x: mix(x(columns + 1, 1.6), x(columns + 2, 2.5), 0.5), y: middle },
    bias: (/** @type {number} */ k) => ({ x: reach, y: neurons[k].y + (narrow ? 30 : 36) }),
    /** Where a weight stands on its wire. @param {number} k */
    labelAt: (k) => (rows > 1 ? mix(0.24, 0.52, k / (rows - 1)) : 0.4),
  };
}

/** A point of the wire from an input to a neuron: straight. @param {Place} from @param {Place} to @param {number} t */
export const onWire = (from, to, t) => ({ x: mix(from.x, to.x, t), y: mix(from.y, to.y, t) });
