// A grid of numbers that becomes another one, each number on its own way.

import { ease, mix, TIME, travelling } from "./motion.js";

/**
 * @param {(values: Float32Array) => void} paint
 * @param {AbortSignal} signal
 */
export function morphing(paint, signal) {
  /** @type {Float32Array} */
  let from = new Float32Array(0);
  let [goal, at] = [from, from];
  const way = travelling(1, (share) => {
    at = share === 1 ? goal : from.map((value, k) => mix(value, goal[k], share));
    paint(at);
  }, signal);
  const own = {
    get at() { return at; },
    /** Be this, without a way. @param {Float32Array} values */
    set: (values) => {
      goal = values;
      way.set(1);
    },
    /** The same once more is painted again where it is. @param {Float32Array} values */
    to: (values) => {
      if (values.length === goal.length && values.every((value, k) => value === goal[k])) return paint(at);
      if (!at.length) return own.set(values);
      [from, goal] = [values.length === at.length ? at : values, values];
      way.set(0);
      way.to(1, TIME.state, ease.inOut);
    },
  };
  return own;
}
