// A tape of answers: for each noise the digit that came out loudest, as high as it was loud.

import { line, rgba, surface } from "../shared/plot.js";

/** @typedef {[digit: number, output: number]} Answer */

const SLOT = 13; // pixels for an answer
const [TAPE_LEFT, TAPE_TOP, TAPE_BOTTOM] = [30, 12, 12];

/** Pairs as answers. @param {Float32Array} flat @returns {Answer[]} */
export function answersOf(flat) {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Answer[]} answers the newest last
 * @param {number} risen how much of its height the newest has, 0..1
 * @param {import("../shared/theme.js").Colours} colours
 */
export function paintTape(canvas, answers, risen, colours) {
  const { context, width, height } = surface(canvas, () => 116);
  const y = (/** @type {number} */ output) => height - TAPE_BOTTOM - output * (height - TAPE_TOP - TAPE_BOTTOM);
  context.textBaseline = "middle";
  context.lineWidth = 1;
  for (const output of [0, 0.5, 1]) {
    context.strokeStyle = rgba(colours.ink, output === 0.5 ? 0.35 : 0.15);
    line(context, [TAPE_LEFT, y(output)], [width, y(output)]);
    context.textAlign = "right";
    context.fillStyle = rgba(colours.ink, 0.75);
    context.fillText(String(output), TAPE_LEFT - 6, y(output));
  }
  context.textAlign = "center";
  const shown = answers.slice(-Math.floor((width - TAPE_LEFT) / SLOT));
  shown.forEach(([digit, output], i) => {
    const newest = i === shown.length - 1;
    const x = TAPE_LEFT + SLOT * (i + 0.5);
    const at = y(newest ? output * risen : output);
    context.strokeStyle = rgba(colours.you, newest ? 0.7 : 0.25);
    line(context, [x, y(0)], [x, Math.min(y(0), at + 7)]);
    context.font = context.font.replace(/^.*?px/, newest ? "700 14px" : "12px");
    context.fillStyle = rgba(output > 0.5 ? colours.you : colours.ink, output > 0.5 ? 1 : 0.75);
    context.fillText(String(digit), x, at);
  });
}

/** @param {Answer[]} answers */
export function tapeInWords(answers) {
  if (!answers.length) return "The tape is empty: hold the button.";
  const sure = answers.filter(([, output]) => output > 0.5).length;
  const counts = Array.from({ length: 10 }, (_, digit) => answers.filter(([one]) => one === digit).length);
  const often = counts.indexOf(Math.max(...counts));
  const of = `of ${answers.length}`;
  return `${sure} ${of} louder than 0.5; ${counts[often]} ${of} answered ${often}.`;
}
