// Where the wheels and number lines stand, and how a chain runs round two wheels.

import { mix } from "../shared/motion.js";

/** @typedef {{ x: number, y: number, r: number }} Wheel */
/**
 * @typedef {object} Places
 * @property {boolean} wide wheels in a row over their number lines; else in a column, their number lines beside them
 * @property {number} height
 * @property {number} pitch from wheel to wheel
 * @property {Wheel[]} wheels all of one size, each on its number line
 * @property {number} unit pixels of a unit on every number line, half a turn of every wheel
 * @property {number} tape how broad a number line is
 */

/** Teeth of a wheel. One unit on its number line is half a turn, so ten teeth: a tooth is a tenth. */
export const TEETH = 20;

const NARROW = 600;
const MOST_RADIUS = 38;

/** @param {number} width @param {number} count of wheels @returns {Places} */
export function placesFor(width, count) {
  const wide = width >= NARROW;
  const height = wide ? 290 : 392;
  const long = wide ? width : height;
  const pitch = long / count;
  const r = Math.min(wide ? MOST_RADIUS : 23, 0.21 * pitch);
  const wheels = Array.from({ length: count }, (_, k) => {
    const at = pitch * (k + 0.5);
    return wide ? { x: at, y: 150, r } : { x: 0.38 * width, y: at, r };
  });
  return { wide, height, pitch, wheels, unit: Math.PI * r, tape: wide ? 34 : 0.17 * width };
}

/**
 * On the way from one machine to another: wheels that are new come out of the last one.
 * @param {Places} from @param {Places} to @param {number} share
 * @returns {Places}
 */
export function placesBetween(from, to, share) {
  if (share >= 1 || from.wide !== to.wide) return to;
  const last = from.wheels.length - 1;
  const wheels = to.wheels.map((goal, k) => {
    const start = from.wheels[k === to.wheels.length - 1 ? last : Math.min(k, last)];
    return { x: mix(start.x, goal.x, share), y: mix(start.y, goal.y, share), r: mix(start.r, goal.r, share) };
  });
  return { ...to, wheels, pitch: mix(from.pitch, to.pitch, share), unit: Math.PI * wheels[0].r };
}

/**
 * A chain round two wheels, clockwise round the first; crossed, it turns the second the other way.
 * @param {CanvasRenderingContext2D} context
 * @param {Wheel} one
 * @param {Wheel} two
 * @param {boolean} crossed
 */
export function chainPath(context, one, two, crossed) {
  const way = Math.atan2(two.y - one.y, two.x - one.x);
  const far = Math.hypot(two.x - one.x, two.y - one.y);
  const half = Math.acos(Math.max(-1, Math.min(1, (crossed ? one.r + two.r : one.r - two.r) / far)));
  const turned = crossed ? Math.PI : 0;
  context.beginPath();
  context.arc(one.x, one.y, one.r, way + half, way - half + 2 * Math.PI);
  if (crossed) context.arc(two.x, two.y, two.r, way - half + turned, way + half - turned, true);
  else context.arc(two.x, two.y, two.r, way - half, way + half);
  context.closePath();
}

/**
 * A wheel with teeth.
 * @param {CanvasRenderingContext2D} context @param {Wheel} wheel @param {number} angle
 */
export function toothedPath(context, { x, y, r }, angle) {
  const tooth = Math.min(2.6, 0.09 * r);
  const step = (2 * Math.PI) / TEETH;
  context.beginPath();
  for (let k = 0; k < TEETH; k++) {
    const at = angle + k * step;
    for (const [off, by] of [[-0.36, -tooth], [-0.2, tooth], [0.2, tooth], [0.36, -tooth]]) {
      context.lineTo(x + (r + by) * Math.cos(at + off * step), y + (r + by) * Math.sin(at + off * step));
    }
  }
  context.closePath();
}
