// The ball on its way: first the arrow grows, then the ball goes where it points, and leaves a place behind.

import { floats, toTrait } from "../shared/arrays.js";
import { update } from "../shared/model.js";
import { TIME, ease, mix, still, tween } from "../shared/motion.js";
import { hasLeft, isResting } from "./verdict.js";

/** @typedef {import("./grounds.js").Ground} Ground */
/**
 * @typedef {object} Scene what is drawn of the ball
 * @property {number[][]} walk
 * @property {number[]} ball where it is just now
 * @property {number[]} goal where its next step leads
 * @property {number} arrow how much of the arrow has grown, 0..1
 * @property {number} lifted how high the ball is held, 0..1
 */

const MOST_STEPS = 200;
/** The first steps are slow enough to follow, the later ones only pass. @param {number} done */
const pace = (done) =>
  (done < 3 ? [TIME.state, TIME.story] : done < 10 ? [TIME.control, TIME.state] : [0, TIME.control]);

/**
 * @param {import("../shared/model.js").Model} model
 * @param {() => Ground} ground
 * @param {() => void} draw paints the present scene
 * @param {() => void} changed the ball began or ceased to roll
 * @param {AbortSignal} signal
 */
export function rolling(model, ground, draw, changed, signal) {
  let running = false;
  let way = { stop: () => {}, done: Promise.resolve(true) };
  const rest = { arrow: 1, lifted: 0, ball: /** @type {number[] | null} */ (null) };
  let now = { ...rest };

  const walkOf = ({ walk, dimensions } = ground()) => {
    const flat = Array.from(floats(model.get(walk)));
    return Array.from({ length: flat.length / dimensions }, (_, i) => flat.slice(i * dimensions, (i + 1) * dimensions));
  };
  const write = (/** @type {number[][]} */ walk) =>
    update(model, { [ground().walk]: toTrait(Float32Array.from(walk.flat())) });
  const next = (/** @type {number[]} */ at) => {
    const { slopes } = ground().measure(at);
    return at.map((value, i) => value - model.get(ground().rate) * slopes[i]);
  };
  const stand = (/** @type {number[]} */ at) => {
    const to = next(at);
    return { at, ...ground().measure(at), step: to.map((value, i) => value - at[i]) };
  };
  const stuck = (/** @type {number[][]} */ walk) => {
    const here = stand(walk[walk.length - 1]);
    return hasLeft(here, ground().edge) || isResting(here, ground().edge);
  };
  const halt = () => {
    way.stop();
    running = false;
    now = { ...rest };
  };
  /** @param {number} duration @param {(share: number) => void} step @param {(t: number) => number} [easing] */
  const motion = (duration, step, easing = ease.inOut) => {
    way = tween({ duration, easing, signal, step: (share) => {
      step(share);
      draw();
    } });
    return way.done;
  };
  const growArrow = (/** @type {number} */ duration) => {
    const from = now.arrow;
    return motion(from < 1 ? duration : 0, (share) => (now.arrow = mix(from, 1, share)), ease.out);
  };
  const oneStep = async (/** @type {number} */ done) => {
    const [grow, go] = pace(done);
    if (!(await growArrow(grow))) return false;
    const walk = walkOf();
    const from = walk[walk.length - 1];
    const to = next(from);
    if (!(await motion(go, (share) => (now.ball = from.map((value, i) => mix(value, to[i], share)))))) return false;
    now = { ...rest, arrow: 0 };
    write([...walk, to]);
    return true;
  };

  return {
    walkOf, stand, stuck, halt,
    get running() { return running; },
    /** What is drawn just now. @returns {Scene} */
    scene: () => {
      const walk = walkOf();
      const last = walk[walk.length - 1];
      return { walk, ball: now.ball ?? last, goal: next(last), arrow: now.arrow, lifted: now.lifted };
    },
    /** Set the ball down; `falls`: from above. @param {number[]} at @param {boolean} [falls] */
    start: async (at, falls = false) => {
      halt();
      const { edge } = ground();
      write([at.map((value) => Math.min(edge, Math.max(-edge, value)))]);
      if (!falls) return;
      now.arrow = 0;
      if (await motion(TIME.state, (share) => (now.lifted = 1 - share), (t) => t * t)) growArrow(TIME.state);
    },
    /** @param {number} steps */
    go: async (steps = MOST_STEPS) => {
      halt();
      const walk = walkOf();
      if (still()) {
        for (let i = 0; i < steps && !stuck(walk); i++) walk.push(next(walk[walk.length - 1]));
        return write(walk);
      }
      running = steps > 1;
      changed();
      for (let i = 0; i < steps && !stuck(walkOf()); i++) if (!(await oneStep(i))) return;
      running = false;
      changed();
      await growArrow(TIME.state);
    },
  };
}
