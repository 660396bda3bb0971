// The curves a ball can roll on: cost and slope of one number.

/**
 * @typedef {object} Curve
 * @property {(x: number) => number} cost
 * @property {(x: number) => number} slope
 * @property {number} floor the lowest cost in the picture
 * @property {number} top the highest
 */

/** What the picture shows, from −EDGE to EDGE. */
export const EDGE = 1.7;

/** @type {Record<string, Curve>} */
export const CURVES = {
  "two valleys": {
    cost: (x) => (x * x - 1) ** 2 + 0.3 * x,
    slope: (x) => 4 * x * (x * x - 1) + 0.3,
    floor: -0.5,
    top: 2,
  },
  "a bowl": {
    cost: (x) => x * x,
    slope: (x) => 2 * x,
    floor: -0.2,
    top: 3,
  },
  "many wells": {
    cost: (x) => 0.5 * x * x + 0.25 * Math.cos(8 * x),
    slope: (x) => x - 2 * Math.sin(8 * x),
    floor: -0.35,
    top: 1.8,
  },
};
