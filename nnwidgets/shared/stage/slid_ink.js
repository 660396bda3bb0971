// The ink under a neuron's weights, slid by a hand: elsewhere it meets other weights. Let go, it comes back.

import { TIME, travelling } from "../motion.js";
import { strokes } from "../stroke.js";

const FARTHEST = 14; // rows or columns of 28

/**
 * @param {HTMLElement} picture 28 cells wide
 * @param {() => void} changed it lies elsewhere
 * @param {AbortSignal} signal
 */
export function slidInk(picture, changed, signal) {
  let [row, column] = [0, 0];
  const look = () => {
    const [down, right] = ways.map(({ at }) => Math.round(at));
    if (down === row && right === column) return;
    [row, column] = [down, right];
    changed();
  };
  const ways = [travelling(0, () => look(), signal), travelling(0, () => look(), signal)];
  const lie = (/** @type {number[]} */ place) =>
    place.forEach((at, axis) => ways[axis].set(Math.max(-FARTHEST, Math.min(FARTHEST, at))));
  let from = [0, 0];
  strokes(picture, {
    begin: (event) => (from = [event.clientY, event.clientX]),
    go: (event) => {
      const cell = picture.clientWidth / 28;
      lie([(event.clientY - from[0]) / cell, (event.clientX - from[1]) / cell]);
    },
    end: () => ways.forEach((way) => void way.to(0, TIME.state)),
  }, signal);
  return {
    get down() { return row; },
    get right() { return column; },
    /** @param {number} rows @param {number} columns */
    by: (rows, columns) => lie([row + rows, column + columns]),
    back: () => lie([0, 0]),
  };
}

/** "2 rows down and 1 column left". @param {number} down @param {number} right */
export function slidInWords(down, right) {
  const part = (/** @type {number} */ by, /** @type {string} */ one, /** @type {string[]} */ [on, off]) =>
    by ? [`${Math.abs(by)} ${one}${Math.abs(by) > 1 ? "s" : ""} ${by > 0 ? on : off}`] : [];
  return [...part(down, "row", ["down", "up"]), ...part(right, "column", ["right", "left"])].join(" and ");
}
