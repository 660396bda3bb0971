// What the ball rolls on: which traits are its walk and its rate, how to measure a place, what to say where it rests.

import { floats } from "../shared/arrays.js";
import { CURVES, EDGE } from "./curves.js";
import { heights, sliceAt } from "./slice.js";
import { surfaceOf } from "./surface.js";

/** @typedef {import("../shared/model.js").Model} Model */

/**
 * @typedef {object} Ground
 * @property {string} walk the trait that holds the places so far
 * @property {string} rate the trait with the learning rate
 * @property {{ min: number, max: number, step: number }} rates
 * @property {number} dimensions of a place
 * @property {number} edge of the picture, on every side
 * @property {number} nudge how far a key moves the start
 * @property {(at: number[]) => { cost: number, slopes: number[] }} measure
 * @property {(at: number[]) => string} rest what to say of a place where the ball rests
 */

const SLICE_EDGE = 12;
const COUNT = 61; // of heights on each side: every 0.4
const NEAR = 0.01;

/** @param {Model} model */
export function curveGround(model) {
  const curve = () => CURVES[model.get("curve")](model.get("tilt"));
  /** @type {Ground & { curve: typeof curve }} */
  const ground = {
    curve,
    walk: "walk",
    rate: "rate",
    rates: { min: 0.005, max: 1.2, step: 0.005 },
    dimensions: 1,
    edge: EDGE,
    nudge: 0.02,
    measure: ([x]) => ({ cost: curve().cost(x), slopes: [curve().slope(x)] }),
    rest: ([x]) => {
      const { cost } = curve();
      const lowest = Math.min(...Array.from({ length: 1701 }, (_, i) => cost((EDGE * (i - 850)) / 850)));
      if (cost(x + NEAR) < cost(x)) return "At rest, but on a hilltop: the ground is flat here too.";
      if (cost(x) > lowest + NEAR) return "At rest in a local minimum: another valley is deeper.";
      return "At rest in the deepest valley, the global minimum. The slope is nothing, and so is the step.";
    },
  };
  return ground;
}

/** The steps are of the exact slopes of all images; the heights drawn between 61 × 61 measured ones are smoothed. */
export function sliceGround(/** @type {Model} */ model) {
  const behind = floats(model.get("behind"));
  const [first, second] = [0, 1].map((odd) => behind.filter((_, i) => i % 2 === odd));
  const slice = { rest: floats(model.get("rest")), desired: floats(model.get("desired")), first, second };
  /** @type {import("./surface.js").Surface | null} */
  let seen = null;
  const surface = () => (seen ??= surfaceOf(heights(slice, COUNT, SLICE_EDGE), COUNT, SLICE_EDGE));
  const isPlain = (/** @type {number[]} */ [u, v]) => sliceAt(slice, u, v).cost > 2 * surface().low + NEAR;
  /** @type {Ground & { surface: typeof surface, isPlain: typeof isPlain }} */
  const ground = {
    surface, isPlain,
    walk: "slice_walk",
    rate: "slice_rate",
    rates: { min: 1, max: 300, step: 1 },
    dimensions: 2,
    edge: SLICE_EDGE,
    nudge: 0.5,
    measure: ([u, v]) => sliceAt(slice, u, v),
    rest: (at) => (isPlain(at) ? "Flat: nowhere to go. No slope, no step: the ball stands on a plain, not in a valley."
      : "At rest on the floor of the valley: hardly a slope, hardly a step."),
  };
  return ground;
}
