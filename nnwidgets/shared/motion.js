// Motion: three durations, few easings, a spring, one loop that stops when nothing moves. Nothing moves by other means.
//
// What changes, travels: `tween` runs once, `travelling` is a number that goes where it is sent, `swinging` one on a
// spring. For readers who prefer no motion each is at its end at once.

/** Milliseconds: a control answers; a state gives way to another; something is told. */
export const TIME = { control: 120, state: 280, story: 700 };

/** How a share of the time becomes a share of the way. */
export const ease = {
  /** For answers: leaves at once, arrives softly. @param {number} t 0..1 */
  out: (t) => 1 - (1 - t) ** 3,
  /** For journeys: leaves softly, arrives softly. @param {number} t 0..1 */
  inOut: (t) => t * t * (3 - 2 * t),
  /** For light that runs, and for stories that a hand may drag. @param {number} t 0..1 */
  linear: (t) => t,
};

/** @param {number} a @param {number} b @param {number} share 0: a, 1: b */
export const mix = (a, b, share) => a + (b - a) * share;

/**
 * How much of the way from `a` to `b` is behind `x`, 0..1, soft at both ends.
 * @param {number} a @param {number} b @param {number} x
 */
export const between = (a, b, x) => ease.inOut(Math.min(1, Math.max(0, (x - a) / (b - a))));

/** Whether the reader prefers no motion. */
export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** @typedef {(milliseconds: number) => boolean} Mover steps on by the time since the last frame; whether it goes on */

/** @type {Map<Mover, AbortSignal>} whose signal is looked at in each frame: a listener for each motion would stay */
const movers = new Map();
let frameAsked = 0;
let lastFrame = 0;
const LONGEST_FRAME = 50; // milliseconds: a frame that came later goes on from where it was, rather than jump

/** @param {number} now */
function nextFrame(now) {
  const passed = Math.min(LONGEST_FRAME, Math.max(0, now - lastFrame));
  lastFrame = now;
  for (const [mover, signal] of [...movers]) {
    if (movers.has(mover) && (signal.aborted || !mover(passed))) movers.delete(mover);
  }
  frameAsked = movers.size ? requestAnimationFrame(nextFrame) : 0;
}

/**
 * Call the mover in every frame for as long as it goes on.
 * @param {Mover} mover
 * @param {AbortSignal} signal
 * @returns {() => void} stops it where it is
 */
export function everyFrame(mover, signal) {
  const stop = () => void movers.delete(mover);
  if (signal.aborted) return stop;
  movers.set(mover, signal);
  if (!frameAsked) {
    lastFrame = performance.now();
    frameAsked = requestAnimationFrame(nextFrame);
  }
  return stop;
}

/**
 * @typedef {object} Tween
 * @property {number} [from]
 * @property {number} [to]
 * @property {number} [duration] milliseconds, by rule one of TIME
 * @property {(t: number) => number} [easing]
 * @property {(value: number) => void} step called in each frame; the last time with `to`
 * @property {AbortSignal} signal
 */

/**
 * Run once from one number to another.
 * @param {Tween} options
 * @returns {{ stop: () => void, done: Promise<boolean> }} done: true at its end, false if it was stopped
 */
export function tween({ from = 0, to = 1, duration = TIME.state, easing = ease.out, step, signal }) {
  /** @type {(ended: boolean) => void} */
  let settle = () => {};
  const done = new Promise((/** @type {(ended: boolean) => void} */ resolve) => (settle = resolve));
  if (still() || duration <= 0) {
    step(to);
    settle(true);
    return { stop: () => {}, done };
  }
  let gone = 0;
  const halt = everyFrame((passed) => {
    gone = Math.min(duration, gone + passed);
    const ended = gone === duration;
    step(ended ? to : mix(from, to, easing(gone / duration)));
    if (ended) settle(true);
    return !ended;
  }, signal);
  return {
    stop: () => {
      halt();
      settle(false);
    },
    done,
  };
}

/**
 * A number that travels to where it is sent, and turns round on the way if it is sent elsewhere.
 * @param {number} at
 * @param {(at: number) => void} changed
 * @param {AbortSignal} signal
 */
export function travelling(at, changed, signal) {
  let goal = at;
  /** @type {ReturnType<typeof tween> | null} */
  let way = null;
  const arrive = (/** @type {number} */ there) => changed((at = there));
  return {
    get at() { return at; },
    get goal() { return goal; },
    /** Be there, without a way. @param {number} there */
    set: (there) => {
      way?.stop();
      way = null;
      goal = there;
      arrive(there);
    },
    /**
     * @param {number} there @param {number} [duration] @param {(t: number) => number} [easing]
     * @returns {Promise<boolean>} true when it is there, false if it was sent elsewhere
     */
    to: (there, duration = TIME.state, easing = ease.out) => {
      way?.stop();
      goal = there;
      way = tween({ from: at, to: there, duration, easing, step: arrive, signal });
      return way.done;
    },
  };
}

/**
 * A number on a spring: it is drawn to a goal and swings about it.
 * @param {number} at
 * @param {(at: number) => void} changed
 * @param {AbortSignal} signal
 * @param {{ stiffness?: number, damping?: number, rest?: number }} [kind] rest: as near as this is there
 */
export function swinging(at, changed, signal, { stiffness = 170, damping = 15, rest = 0.001 } = {}) {
  let goal = at;
  let speed = 0;
  /** @type {Mover} */
  const swing = (passed) => {
    const parts = Math.max(1, Math.ceil(passed / 8)); // steps of 8 ms: a spring of this stiffness stays stable
    const seconds = passed / 1000 / parts;
    for (let part = 0; part < parts; part++) {
      speed += ((goal - at) * stiffness - speed * damping) * seconds;
      at += speed * seconds;
    }
    const rests = Math.abs(goal - at) < rest && Math.abs(speed) < 20 * rest;
    if (rests) [at, speed] = [goal, 0];
    changed(at);
    return !rests;
  };
  return {
    get at() { return at; },
    get goal() { return goal; },
    /** @param {number} there */
    to: (there) => {
      goal = there;
      if (!still()) return void everyFrame(swing, signal);
      [at, speed] = [goal, 0];
      changed(at);
    },
    /** Be there, without a swing. @param {number} there */
    set: (there) => {
      [at, goal, speed] = [there, there, 0];
      movers.delete(swing);
      changed(at);
    },
  };
}
