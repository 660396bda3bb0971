// The charts of the steps: arrows up for more, down for less, as long as the wish is strong.

import { largest } from "../shared/paint.js";
import { arrow, disc, grey, line, rgba, signColour, surface } from "../shared/plot.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {{ outputs?: Float32Array, brightness?: Float32Array, weights?: Float32Array }} Reason */

/**
 * An arrow for each value. With outputs, it starts at the top of the output's bar; else at 0, above what makes it
 * large: a disc as bright as a neuron, or a bar as high as a weight.
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} values
 * @param {Reason} reason
 * @param {number} limit the size of the longest arrow
 * @param {Colours} colours
 */
export function paintArrows(canvas, values, { outputs, brightness, weights }, limit, colours) {
  const foot = brightness || weights ? 42 : 18;
  const { context, width, height } = surface(canvas, () => (outputs ? 190 : foot + 90));
  const sign = signColour(colours);
  const zero = outputs ? height - 22 : (height - foot) / 2 + 4;
  const unit = (zero - 8) / (limit || 1);
  const gap = width / values.length;
  const size = Math.min(0.34 * gap, 8);
  const heaviest = largest(weights ?? []);
  context.textAlign = "center";
  values.forEach((value, k) => {
    const x = (k + 0.5) * gap;
    const start = zero - unit * (outputs?.[k] ?? 0);
    context.fillStyle = rgba(colours.ink, 0.16);
    context.fillRect(x - 0.32 * gap, start, 0.64 * gap, zero - start);
    context.fillStyle = context.strokeStyle = sign(value);
    context.lineWidth = 2.4;
    arrow(context, [x, start], [x, start - unit * value], 7);
    if (brightness) {
      context.fillStyle = grey(brightness[k]);
      context.strokeStyle = rgba(colours.ink, 0.6);
      context.lineWidth = 1;
      disc(context, x, height - 28, size);
      context.stroke();
    }
    if (weights) {
      const tall = (20 * Math.abs(weights[k])) / heaviest;
      context.fillStyle = sign(weights[k], 0.55);
      context.fillRect(x - size, height - 18 - tall, 2 * size, tall);
      context.fillStyle = rgba(colours.ink);
      if (weights[k] < 0) context.fillRect(x - 0.6 * size, height - 20, 1.2 * size, 1.5);
    }
    context.fillStyle = rgba(colours.ink, 0.8);
    if (gap > 15 || k % 2 === 0) context.fillText(String(k), x, height - 3);
  });
  context.strokeStyle = rgba(colours.ink, 0.4);
  context.lineWidth = 1;
  line(context, [0, zero], [width, zero]);
}
