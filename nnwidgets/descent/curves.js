// The curves a ball can roll on: cost and slope of one number.

import { signed } from "../shared/format.js";

/**
 * @typedef {object} Curve
 * @property {(x: number) => number} cost
 * @property {(x: number) => number} slope
 * @property {number} floor the lowest cost in the picture
 * @property {number} top the highest
 */

/** What the picture shows, from −EDGE to EDGE. */
export const EDGE = 1.7;

/** The curve whose tilt is the reader's. */
export const TILTED = "two valleys";
/** How far it may be tilted: a little beyond the tilt at which one valley is gone, 8 / √27 = 1.54. */
export const STEEPEST = 1.6;

/** By name, each for a tilt. @type {Record<string, (tilt: number) => Curve>} */
export const CURVES = {
  [TILTED]: (tilt) => ({
    cost: (x) => (x * x - 1) ** 2 + tilt * x,
    slope: (x) => 4 * x * (x * x - 1) + tilt,
    floor: -2.1,
    top: 2.5,
  }),
  "a bowl": () => ({ cost: (x) => x * x, slope: (x) => 2 * x, floor: -0.2, top: 3 }),
  "many wells": () => ({
    cost: (x) => 0.5 * x * x + 0.25 * Math.cos(8 * x),
    slope: (x) => x - 2 * Math.sin(8 * x),
    floor: -0.35,
    top: 1.8,
  }),
};

/**
 * Where a walk from each start ends: −1 in the left valley, 1 in the right one, 0 if it does not settle.
 * @param {Curve} curve with two valleys
 * @param {number} rate
 * @param {number} count of starts, from −EDGE to EDGE
 */
export function endsOf(curve, rate, count) {
  return Int8Array.from({ length: count }, (_, i) => {
    let x = EDGE * ((2 * (i + 0.5)) / count - 1);
    for (let step = 0; step < 400 && Math.abs(x) < 3; step++) x -= rate * curve.slope(x);
    return Math.abs(rate * curve.slope(x)) < 0.01 ? Math.sign(x) : 0;
  });
}

/** @param {Int8Array} ends of starts from −EDGE to EDGE, as `endsOf` gives them */
export function endsInWords(ends) {
  const share = (/** @type {number} */ side) =>
    Math.round((100 * ends.filter((end) => end === side).length) / ends.length);
  const [left, right] = [share(-1), share(1)];
  const first = ends.indexOf(1);
  const split = left + right > 99 && first > 0 && ends.subarray(first).every((end) => end === 1);
  if (split) {
    const at = EDGE * ((2 * first) / ends.length - 1);
    return `. At this rate every start left of ${signed(at, 2)} ends in the left valley, all others in the right one`;
  }
  return `. At this rate ${left} % of all starts end in the left valley, ${right} % in the right one`;
}
