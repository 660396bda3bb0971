// What the ball rolls on: how to measure it, where it begins and ends, how it is painted.

import { floats } from "../shared/arrays.js";
import { CURVES, EDGE } from "./curves.js";
import { landscape, paintCurveGround, paintSliceGround } from "./paint.js";
import { heights, sliceAt } from "./slice.js";

/** @typedef {import("../shared/model.js").Model} Model */
/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {[number, number]} Point */

/**
 * @typedef {object} Ground
 * @property {string} walk the trait that holds the places so far
 * @property {string} rate the trait with the learning rate
 * @property {{ min: number, max: number, step: number }} rates
 * @property {number} dimensions of a place
 * @property {string[]} axes what each number of a place is
 * @property {number} edge of the picture, on every side
 * @property {number} nudge smallest change of a start
 * @property {(at: number[]) => { cost: number, slopes: number[] }} measure
 * @property {(at: number[]) => string} rest what to say of a place where the ball rests
 * @property {(x: number, y: number) => number[]} pointed the place at a part of the picture, 0..1 from the left and top
 * @property {(canvas: HTMLCanvasElement, walk: number[][], ball: number[], step: number[], colours: Colours) => void
 *   } paint
 * @property {() => void} forget what was painted in other colours
 */

const SLICE_EDGE = 12;
const GRID = 49;
const SIDE = 360;
const NEAR = 0.01;

/** @param {Model} model @returns {Ground} */
export function curveGround(model) {
  const curve = () => CURVES[model.get("curve")];
  return {
    walk: "walk",
    rate: "rate",
    rates: { min: 0.005, max: 1.2, step: 0.005 },
    dimensions: 1,
    axes: ["x"],
    edge: EDGE,
    nudge: 0.01,
    measure: ([x]) => ({ cost: curve().cost(x), slopes: [curve().slope(x)] }),
    rest: ([x]) => {
      const { cost } = curve();
      const lowest = Math.min(...Array.from({ length: 1701 }, (_, i) => cost((EDGE * (i - 850)) / 850)));
      if (cost(x + NEAR) < cost(x)) return "At rest, but on a hilltop: the ground is flat here too.";
      if (cost(x) > lowest + NEAR) return "At rest in a local minimum: another valley is deeper.";
      return "At rest in the deepest valley, the global minimum. The slope is nothing, and so is the step.";
    },
    pointed: (x) => [EDGE * (2 * x - 1)],
    paint: (canvas, walk, [ball], [step], colours) =>
      paintCurveGround(canvas, curve(), EDGE, walk.flat(), ball, step, colours),
    forget: () => {},
  };
}

/** @param {Model} model @returns {Ground} */
export function sliceGround(model) {
  const slice = { rest: floats(model.get("rest")), desired: floats(model.get("desired")) };
  const behind = floats(model.get("behind"));
  const [first, second] = [0, 1].map((odd) => behind.filter((_, i) => i % 2 === odd));
  const data = { ...slice, first, second };
  /** @type {Float32Array | null} */
  let grid = null;
  /** @type {HTMLCanvasElement | null} */
  let picture = null;
  const seen = () => (grid ??= heights(data, GRID, SLICE_EDGE));
  return {
    walk: "slice_walk",
    rate: "slice_rate",
    rates: { min: 1, max: 300, step: 1 },
    dimensions: 2,
    axes: ["u", "v"],
    edge: SLICE_EDGE,
    nudge: 0.25,
    measure: ([u, v]) => sliceAt(data, u, v),
    rest: ([u, v]) => (sliceAt(data, u, v).cost > 2 * Math.min(...seen()) + NEAR
      ? "No slope, no step: the ball stands on a plain, not in a valley."
      : "At rest on the floor of the valley: hardly a slope, hardly a step."),
    pointed: (x, y) => [SLICE_EDGE * (2 * x - 1), SLICE_EDGE * (1 - 2 * y)],
    paint: (canvas, walk, ball, step, colours) => {
      picture ??= landscape(seen(), GRID, SIDE, colours);
      const [points, [at, arrow]] = /** @type {[Point[], Point[]]} */ ([walk, [ball, step]]);
      paintSliceGround(canvas, picture, SLICE_EDGE, points, at, arrow, colours);
    },
    forget: () => (picture = null),
  };
}
