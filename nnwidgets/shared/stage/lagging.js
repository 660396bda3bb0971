// After a stroke the layers follow the hand one behind the other: each travels to what it is, later than the last.

import { everyFrame, still } from "../motion.js";

const LAG = [0, 70, 150, 230, 310]; // milliseconds behind the hand
const PACE = 55; // milliseconds in which a layer comes to a third of its distance
const THERE = 0.004;

/**
 * @param {Float32Array[]} activations
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function lagging(activations, changed, signal) {
  /** @type {{ time: number, layers: Float32Array[] }[]} what was given lately, the latest last */
  let given = [{ time: 0, layers: activations }];
  let shown = activations.map((layer) => layer.slice());
  let time = 0;
  let going = false;

  const follow = (/** @type {number} */ passed) => {
    time += passed;
    const rest = Math.exp(-passed / PACE);
    const { layers } = given[given.length - 1];
    going = false;
    shown.forEach((values, layer) => {
      const lag = LAG[Math.min(layer, LAG.length - 1)];
      const reached = given.filter((one) => one.time <= time - lag).pop() ?? given[0];
      const goal = reached.layers[layer];
      let far = 0;
      for (let k = 0; k < values.length; k++) {
        far = Math.max(far, Math.abs(values[k] - goal[k]));
        values[k] = goal[k] + (values[k] - goal[k]) * rest;
      }
      if (goal !== layers[layer] || far > THERE) going = true;
      else values.set(goal);
    });
    while (given.length > 1 && given[1].time < time - LAG[LAG.length - 1]) given.shift();
    changed();
    return going;
  };
  const arrive = () => {
    given = given.slice(-1);
    shown = given[0].layers.map((layer) => layer.slice());
    changed();
  };
  return {
    get shown() { return shown; },
    /** Be there at once. */
    arrive,
    /** @param {Float32Array[]} layers @param {boolean} gently */
    give: (layers, gently) => {
      given.push({ time, layers });
      if (!gently || still()) return arrive();
      if (!going) everyFrame(follow, signal);
      going = true;
    },
  };
}
