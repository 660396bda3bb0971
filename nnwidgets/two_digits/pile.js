// Each pair that was tried, as a dot over its share: two rows that pile up to two humps.

import { ease, mix, TIME, tween } from "../shared/motion.js";
import { disc, line, surface } from "../shared/plot.js";

/** @typedef {{ same: boolean, share: number }} Try same: of one kind */

const BINS = 40;
const ROW = 62;
const RADIUS = 3;
const LEFT = 8;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string[]} names of the two rows
 * @param {AbortSignal} signal
 */
export function pile(canvas, names, signal) {
  /** @type {Try[]} */
  const tries = [];
  let falling = 1; // how far the last dot has come, 0..1
  /** @type {ReturnType<typeof tween> | null} */
  let fall = null;

  const paint = () => {
    const { context, width, height } = surface(canvas, () => 2 * ROW + 44);
    const style = getComputedStyle(canvas);
    const [ink, you, muted] = ["--ink", "--you", "--muted"].map((name) => style.getPropertyValue(name));
    context.clearRect(0, 0, width, height);
    const x = (/** @type {number} */ share) => LEFT + share * (width - 2 * LEFT);
    names.forEach((name, row) => {
      const ground = (row + 1) * ROW + 10 * row;
      context.strokeStyle = muted;
      line(context, [LEFT, ground], [width - LEFT, ground]);
      context.fillStyle = ink;
      context.textAlign = "left";
      context.fillText(name, LEFT, ground - ROW + 14);
      const those = tries.filter(({ same }) => same === (row === 0));
      const heights = new Map();
      those.forEach((one) => {
        const bin = Math.round(one.share * BINS);
        const level = heights.get(bin) ?? 0;
        heights.set(bin, level + 1);
        const step = Math.min(2 * RADIUS, (ROW - 22) / Math.max(1, most(those)));
        const last = one === tries[tries.length - 1];
        const rest = ground - RADIUS - 1 - level * step;
        const y = last ? mix(ground - ROW + 4, rest, falling) : rest;
        context.fillStyle = last ? you : ink;
        if (row === 0) disc(context, x(bin / BINS), y, RADIUS);
        else diamond(context, x(bin / BINS), y);
      });
    });
    context.fillStyle = muted;
    context.textAlign = "center";
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) context.fillText(`${100 * share} %`, x(share), 2 * ROW + 26);
    context.fillText("of the first one's lit pixels", width / 2, 2 * ROW + 40);
  };
  return {
    paint, tries,
    /** @param {Try[]} more the last of them falls */
    add: (...more) => {
      tries.push(...more);
      fall?.stop();
      const step = (/** @type {number} */ share) => {
        falling = share;
        paint();
      };
      fall = tween({ duration: TIME.state, easing: ease.inOut, step, signal });
    },
  };
}

/** The most that lie on one another. @param {Try[]} tries */
function most(tries) {
  const counts = Array(BINS + 1).fill(0);
  for (const { share } of tries) counts[Math.round(share * BINS)] += 1;
  return Math.max(...counts);
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y */
function diamond(context, x, y) {
  context.beginPath();
  for (const [dx, dy] of [[0, -4], [4, 0], [0, 4], [-4, 0]]) context.lineTo(x + dx, y + dy);
  context.fill();
}
