// Grains on their way from the glass to the pans. None is made or lost: what lies in a pan and what flies to it
// are together what the sum asks for.

import { TIME, ease, everyFrame, mix, still } from "../shared/motion.js";
import { rgba } from "../shared/plot.js";
import { slotAt } from "./balance.js";
import { drawGrain, luckOf } from "./heap.js";

/** @typedef {import("./balance.js").Balance} Balance */
/** @typedef {import("./balance.js").Point} Point */
/** @typedef {"blue" | "red"} Side */
/** @typedef {{ side: Side, from: Point, age: number, turn: number }} Flying age below 0: it has not yet lifted */
/** @typedef {{ side: Side, at: Point, age: number, turn: number }} Leaving */

const LIFT = 0.6 * TIME.state;
const WAY = LIFT + TIME.story;
const MOST_FLYING = 700;
const MOST_LEAVING = 160;

/**
 * @param {{ placeOf: (cell: number) => Point, balance: () => Balance, landed: () => void, draw: () => void }} scene
 *   landed: a grain has come to its pan
 * @param {AbortSignal} signal
 */
export function grainsOnTheWay({ placeOf, balance, landed, draw }, signal) {
  const lying = { blue: 0, red: 0 };
  const air = { blue: 0, red: 0 };
  /** @type {Flying[]} */
  let flying = [];
  /** @type {Leaving[]} */
  let leaving = [];
  let awake = false;

  const step = (/** @type {number} */ passed) => {
    for (const one of [...flying, ...leaving]) one.age += passed;
    const arrived = flying.filter(({ age }) => age >= WAY);
    for (const { side } of arrived) {
      air[side]--;
      lying[side]++;
    }
    flying = flying.filter(({ age }) => age < WAY);
    leaving = leaving.filter(({ age }) => age < TIME.state);
    if (arrived.length) landed();
    draw();
    awake = flying.length + leaving.length > 0;
    return awake;
  };
  const wake = () => {
    if (awake) return;
    awake = flying.length + leaving.length > 0;
    if (awake) everyFrame(step, signal);
  };

  /**
   * @param {Side} side @param {number} count @param {number[]} from cells @param {(cell: number) => number} delay
   */
  const lift = (side, count, from, delay) => {
    const flies = still() || !from.length ? 0 : Math.min(count, from.length, MOST_FLYING - flying.length);
    lying[side] += count - flies; // what cannot fly is there at once
    air[side] += flies;
    for (let i = 0; i < flies; i++) {
      const cell = from[Math.floor((i * from.length) / flies)];
      flying.push({ side, from: placeOf(cell), age: -delay(cell), turn: luckOf(cell + 31 * i) - 0.5 });
    }
  };
  /** First those still in the air, then those on the heap. @param {Side} side @param {number} count */
  const drop = (side, count) => {
    flying = flying.filter((one) => one.side !== side || count <= 0 || (count--, air[side]--, false));
    const there = balance();
    for (; count > 0 && lying[side] > 0; count--) {
      lying[side]--;
      if (still() || leaving.length >= MOST_LEAVING) continue;
      leaving.push({ side, at: slotAt(there, side === "red", lying[side]), age: 0, turn: luckOf(31 * count) - 0.5 });
    }
  };

  return {
    lying,
    air,
    /**
     * So many grains are wanted; more rise from these cells, too many leave.
     * @param {Side} side @param {number} wanted @param {number[]} from @param {(cell: number) => number} delay
     */
    settle: (side, wanted, from, delay) => {
      const more = wanted - lying[side] - air[side];
      if (more > 0) lift(side, more, from, delay);
      else drop(side, -more);
      wake();
    },
    empty: () => {
      flying = [];
      leaving = [];
      lying.blue = lying.red = air.blue = air.red = 0;
    },
    /**
     * @param {CanvasRenderingContext2D} context @param {Balance} there
     * @param {import("../shared/theme.js").Colours} colours
     */
    draw: (context, there, { positive, negative }) => {
      const next = { ...lying };
      for (const { side, from, age, turn } of flying) {
        if (age < 0) continue;
        const red = side === "red";
        const rising = ease.out(Math.min(1, age / LIFT));
        const t = Math.min(1, Math.max(0, (age - LIFT) / TIME.story));
        const share = mix(t, ease.inOut(t), 0.35);
        const target = slotAt(there, red, next[side]++);
        const start = [from[0] + 5 * turn, from[1] - 12 * rising];
        // Thrown up a little, then drawn down into the pan.
        const bow = [mix(start[0], target[0], 0.55 + 0.2 * turn),
          Math.min(start[1], target[1] - 60 * there.scale) - 46 - 40 * turn];
        const [x, y] = [0, 1].map((i) =>
          (1 - share) ** 2 * start[i] + 2 * share * (1 - share) * bow[i] + share * share * target[i]);
        context.fillStyle = rgba(red ? negative : positive, 0.95);
        drawGrain(context, x, y, there.size * mix(2 - 0.9 * t, 1, t) * rising, red);
      }
      for (const { side, at, age, turn } of leaving) {
        const share = ease.out(age / TIME.state);
        context.fillStyle = rgba(side === "red" ? negative : positive, 0.85 * (1 - share));
        drawGrain(context, at[0] + 18 * turn * share, at[1] - (22 + 20 * turn) * share,
          there.size * (1 - 0.4 * share), side === "red");
      }
    },
  };
}
