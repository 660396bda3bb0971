// What one digit is read as at every moment, as a strip of ticks: high where it is right, low where it is not.

import { argmax } from "../shared/network.js";
import { rgba, surface } from "../shared/plot.js";

/** @typedef {{ digit: number, output: number }} Read */

const HIGH = 22;
export const INSET = 8; // as a slider's thumb keeps from both ends

/** @param {Float32Array[]} outputs of every moment @returns {Read[]} */
export function readsOf(outputs) {
  return outputs.map((ten) => ({ digit: argmax(ten), output: Math.max(...ten) }));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Read[] | null} reads null: not known yet
 * @param {number} label the right digit
 * @param {import("../shared/theme.js").Colours} colours
 */
export function paintTicks(canvas, reads, label, colours) {
  const { context, width } = surface(canvas, () => HIGH + 1);
  const last = (reads?.length ?? 2) - 1;
  const x = (/** @type {number} */ moment) => INSET + ((width - 2 * INSET) * moment) / last;
  const wide = Math.max(2, (0.72 * (width - 2 * INSET)) / last);
  context.fillStyle = rgba(colours.ink, 0.2);
  context.fillRect(INSET, HIGH, width - 2 * INSET, 1);
  reads?.forEach(({ digit, output }, moment) => {
    const right = digit === label;
    context.fillStyle = rgba(right ? colours.positive : colours.negative, 0.35 + 0.65 * output);
    const tall = right ? HIGH : 0.4 * HIGH;
    context.fillRect(x(moment) - wide / 2, HIGH - tall, wide, tall);
  });
}

/**
 * @param {Read[]} reads @param {number} label @param {(moment: number) => string} when
 */
export function ticksInWords(reads, label, when) {
  const right = reads.filter(({ digit }) => digit === label).length;
  const wrong = reads.map(({ digit }) => digit !== label).lastIndexOf(true);
  const since = wrong === reads.length - 1 ? "wrong at the end" : wrong < 0 ? "from the start on"
    : `for good ${when(wrong + 1).replace("A", "a")}`;
  return `Read right at ${right} of ${reads.length} moments, ${since}`;
}
