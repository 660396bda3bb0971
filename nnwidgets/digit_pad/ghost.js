// A ghost shows what the pad is for: it writes a 3, has it read, rubs it out, and hands over.

import { drawLine } from "../shared/ink.js";
import { ease, mix, TIME, tween } from "../shared/motion.js";

/** @typedef {import("../shared/ink.js").Point} Point */

const WRITING = 800; // milliseconds
const READING = 1200;
const STEP = 2; // pixels of the paper between two dabs of ink

/** A 3 in one stroke on paper of 140 × 140: two arcs. @type {Point[]} */
const THREE = Array.from({ length: 61 }, (_, i) => {
  const [start, turn, x, y, across, down] = i < 30 ? [-2.5, 4, 68, 46, 26, 21] : [-1.5, 4.05, 66, 91, 31, 25];
  const angle = start + turn * ((i % 30) / 30 + (i === 60 ? 1 : 0));
  return [x + across * Math.cos(angle), y + down * Math.sin(angle)];
});

/**
 * @param {object} pad
 * @param {number} pad.side of the paper
 * @param {number} pad.radius of the pen
 * @param {(paper: Uint8Array, pen: Point | null) => void} pad.written what stands there now, and where the pen is
 * @param {(duration: number) => Promise<boolean>} pad.read true when the light has come through
 * @param {(light: number) => void} pad.fade how bright the ink still is
 * @param {() => void} pad.handOver
 * @param {AbortSignal} signal aborted when a hand takes over
 */
export async function haunt({ side, radius, written, read, fade, handOver }, signal) {
  const paper = new Uint8Array(side * side);
  const lengths = THREE.map(([x, y], i) => (i ? Math.hypot(x - THREE[i - 1][0], y - THREE[i - 1][1]) : 0));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  const write = (/** @type {number} */ to) => {
    for (let at = before; at < to; at += STEP) {
      drawLine(paper, side, pointAt(lengths, at), pointAt(lengths, Math.min(to, at + STEP)), radius);
    }
    before = to;
    written(paper, to < whole ? pointAt(lengths, to) : null);
  };
  const stages = [
    () => tween({ to: whole, duration: WRITING, easing: ease.inOut, step: write, signal }).done,
    () => read(READING),
    () => tween({ from: 1, to: 0, duration: TIME.story, easing: ease.inOut, step: fade, signal }).done,
  ];
  for (const stage of stages) if (!(await stage()) || signal.aborted) return;
  handOver();
}

/** The point so far along the 3. @param {number[]} lengths @param {number} far @returns {Point} */
function pointAt(lengths, far) {
  let i = 1;
  let left = far;
  while (i < THREE.length - 1 && left > lengths[i]) left -= lengths[i++];
  const share = Math.min(1, left / (lengths[i] || 1));
  return [mix(THREE[i - 1][0], THREE[i][0], share), mix(THREE[i - 1][1], THREE[i][1], share)];
}
