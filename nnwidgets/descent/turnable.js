// A block that a hand turns and tips, by pointer and by keys; a press that does not drag is a tap.

import { onEvent } from "../shared/dom.js";
import { update } from "../shared/model.js";
import { TIME, ease, tween } from "../shared/motion.js";
import { strokes } from "../shared/stroke.js";

const TURNS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const [FLATTEST, UPRIGHT] = [0.42, 1.25]; // radians, as the traits' limits
const TAP = 6; // pixels: a press that went less far is no drag

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import("../shared/model.js").Model} model with `turn` and `tip`
 * @param {() => void} redraw
 * @param {(point: [number, number]) => void} tapped
 * @param {AbortSignal} signal
 */
export function turnable(canvas, model, redraw, tapped, signal) {
  const aim = {
    turn: model.get("turn"),
    tip: model.get("tip"),
    coarse: false, // while it turns
    /** Look as the model says, unless a hand turns it just now. */
    follow: () => void (aim.coarse || Object.assign(aim, { turn: model.get("turn"), tip: model.get("tip") })),
  };
  const turnTo = (/** @type {number} */ turn, /** @type {number} */ tip, /** @type {boolean} */ coarse) => {
    Object.assign(aim, { turn, tip: Math.min(UPRIGHT, Math.max(FLATTEST, tip)), coarse });
    if (!coarse) update(model, { turn: aim.turn, tip: aim.tip });
    redraw();
  };
  /** @type {{ x: number, y: number, turn: number, tip: number, turned: boolean } | null} */
  let hand = null;
  strokes(canvas, {
    begin: ({ clientX: x, clientY: y }) => (hand = { x, y, turn: aim.turn, tip: aim.tip, turned: false }),
    go: ({ clientX, clientY }) => {
      if (!hand) return;
      const [dx, dy] = [clientX - hand.x, clientY - hand.y];
      hand.turned ||= Math.hypot(dx, dy) > TAP;
      if (hand.turned) turnTo(hand.turn + 0.009 * dx, hand.tip + 0.006 * dy, true);
    },
    end: () => void (hand?.turned && turnTo(aim.turn, aim.tip, false)),
  }, signal);
  // Not at the stroke's end: what the system took away, to scroll the page, was no tap.
  onEvent(canvas, "click", ({ clientX, clientY }) => {
    const box = canvas.getBoundingClientRect();
    if (!hand?.turned) tapped([clientX - box.left, clientY - box.top]);
  }, signal);
  let turning = { stop: () => {} };
  let goal = { turn: aim.turn, tip: aim.tip };
  onEvent(canvas, "keydown", (event) => {
    const by = TURNS[/** @type {keyof typeof TURNS} */ (event.key)];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    turning.stop();
    const { turn, tip } = aim;
    const from = aim.coarse ? goal : aim; // of two quick presses the second goes on where the first leads
    goal = { turn: from.turn + 0.16 * by[0], tip: from.tip + 0.08 * by[1] };
    turning = tween({ duration: TIME.control, easing: ease.out, signal, step: (share) =>
      turnTo(turn + share * (goal.turn - turn), tip + share * (goal.tip - tip), share < 1) });
  }, signal);
  return aim;
}
