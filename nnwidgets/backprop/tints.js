// What is asked of the first layer's weights, on its way from what is shown to what is asked now.

import { ease, mix, travelling } from "../shared/motion.js";
import { fullColour } from "../shared/paint.js";

/** @typedef {{ turns: Float32Array, limit: number }} Tints limit: the turn in full colour */

/** @param {Float32Array} turns @returns {Tints} */
const tintsOf = (turns) => ({ turns, limit: fullColour(turns) });

/**
 * @param {Float32Array} first
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function travellingTints(first, changed, signal) {
  let shown = tintsOf(first);
  let [from, goal] = [shown, shown];
  const way = travelling(1, (at) => {
    shown = at === 1 ? goal
      : { turns: goal.turns.map((turn, i) => mix(from.turns[i], turn, at)), limit: mix(from.limit, goal.limit, at) };
    changed();
  }, signal);
  return {
    get shown() { return shown; },
    /** @param {Float32Array} turns @param {number} time */
    to: (turns, time) => {
      [from, goal] = [shown, tintsOf(turns)];
      way.set(0);
      way.to(1, time, ease.inOut);
    },
  };
}
