// What to say of a walk: where it is, and whether it glides, overshoots, hops for ever, rests or runs away.

import { signed } from "../shared/format.js";

/** @typedef {{ at: number[], cost: number, slopes: number[], step: number[] }} Stand a place and the next step */

const MANY = 8;
const LONG = 1e5; // written as 1.23e5 from here on

/**
 * @param {Stand[]} walk the last places, eight at most
 * @param {number} edge of the picture
 * @param {(at: number[]) => string} rest what to say of a place where the ball rests
 */
export function verdict(walk, edge, rest) {
  const here = walk[walk.length - 1];
  const before = walk[walk.length - 2];
  const steep = size(here.slopes);
  if (hasLeft(here, edge)) {
    return "It diverges: the ball flew out of the picture. The learning rate is too large: " +
      "choose a smaller one and go back to the start.";
  }
  if (isResting(here, edge)) return rest(here.at);
  if (!before) return "At the start. The arrow is the next step: learning rate times slope, downhill.";
  const turned = dot(here.slopes, before.slopes) < 0;
  const everTurning = walk.every(({ slopes }, i) => i === 0 || dot(slopes, walk[i - 1].slopes) < 0);
  const hopping = walk.length === MANY && everTurning && steep > 0.7 * size(walk[0].slopes);
  if (hopping) return "It hops across the bottom for ever: the learning rate is too large to settle.";
  if (here.cost > before.cost) return "That step led uphill: it overshot. The learning rate is too large here.";
  if (turned) return "It overshot the bottom and turned round, but it is lower than before.";
  if (size(here.step) < 1e-3 * edge) return "It creeps: there is hardly a slope, so there is hardly a step.";
  return steep < size(before.slopes) ? "Downhill. The slope gets smaller, and the step with it."
    : "Downhill, and steeper: the next step is bolder.";
}

/** @param {Stand} stand @param {number} edge */
export function hasLeft({ at }, edge) {
  return at.some((value) => Math.abs(value) > 1.5 * edge);
}

/** @param {Stand} stand @param {number} edge */
export function isResting({ step }, edge) {
  return size(step) < 1e-5 * edge;
}

/** Numbers in brackets if there are two. @param {number[]} values @param {number} [decimals] */
export function numbers(values, decimals = 3) {
  const text = values.map((value) => (Math.abs(value) < LONG ? signed(value, decimals)
    : value.toExponential(2).replace("e+", "e").replace("-", "−"))).join(", ");
  return values.length > 1 ? `(${text})` : text;
}

/** @param {number[]} vector */
function size(vector) {
  return Math.hypot(...vector);
}

/** @param {number[]} a @param {number[]} b */
function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
