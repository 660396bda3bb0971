// The network as a diagram: how bright each neuron is, what it wishes, and the step's connections.

import { gridCanvas, largest, paintImage } from "../shared/paint.js";
import { arrow, disc, grey, line, rgba, roundedBox, signColour, surface } from "../shared/plot.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {import("./wishes.js").Asked} Asked */
/** @typedef {import("./steps.js").Step} Step */
/** @typedef {{ layer: number, neuron: number, x: number, y: number }} Spot where a neuron is, in CSS pixels */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} image
 * @param {Asked[]} layers
 * @param {Step} step
 * @param {number} chosen neuron of the step's layer
 * @param {Colours} colours
 * @returns {Spot[]}
 */
export function paintNetwork(canvas, image, layers, step, chosen, colours) {
  const { context, width, height } = surface(canvas, (w) => Math.min(320, Math.max(230, 0.42 * w)));
  const side = Math.min(0.24 * width, 150);
  const radius = Math.min(9, 0.33 * (height - 16) / 16, width / 55);
  const at = (/** @type {number} */ layer) => {
    const right = width - 44 - radius;
    const left = side + 0.16 * width;
    return layers.length === 1 ? right : left + ((right - left) * layer) / (layers.length - 1);
  };
  const spots = layers.map(({ pushes }, layer) => Array.from(pushes, (_, neuron) => {
    const gap = Math.min((height - 16) / Math.max(10, pushes.length), 26);
    return { layer, neuron, x: at(layer), y: height / 2 + (neuron - (pushes.length - 1) / 2) * gap };
  }));
  const sign = signColour(colours);
  const pixel = { x: side, y: height / 2 };

  context.fillStyle = rgba(colours.ink, 0.07);
  const lit = step.kind === "sum" ? step.layer - 1 : step.layer;
  context.beginPath();
  roundedBox(context, at(lit) - 2 * radius, 1, 6 * radius, height - 2, 8);
  context.fill();
  const thumbnail = gridCanvas(28, 28, 1);
  paintImage(thumbnail, image, 28);
  context.imageSmoothingEnabled = false;
  context.drawImage(thumbnail, 0, (height - side) / 2, side, side);

  layers.forEach(({ turns, demands, pushes }, layer) => {
    const behind = layer ? spots[layer - 1] : [pixel];
    const values = step.layer !== layer || step.kind === "outputs" ? null
      : { sum: demands, levers: turns, pictures: pushes }[step.kind];
    const limit = largest(values ?? []);
    spots[layer].forEach((to, j) => behind.forEach((from, i) => {
      const live = values && (step.kind !== "levers" || j === chosen);
      const value = live ? values[j * behind.length + i] : 0;
      const strength = Math.abs(value) / limit;
      context.strokeStyle = live ? sign(value, 0.08 + 0.85 * strength) : rgba(colours.ink, 0.05);
      context.lineWidth = 0.6 + 1.8 * strength;
      context.setLineDash(value < 0 ? [4, 3] : []);
      line(context, [from.x, from.y], [to.x, to.y]);
    }));
  });
  context.setLineDash([]);

  layers.forEach(({ activations, wishes }, layer) => {
    const most = largest(wishes);
    spots[layer].forEach(({ x, y }, k) => {
      context.fillStyle = grey(activations[k]);
      disc(context, x, y, radius);
      const picked = layer === step.layer && k === chosen && step.kind !== "sum";
      context.strokeStyle = rgba(colours.ink, picked ? 1 : 0.55);
      context.lineWidth = picked ? 2.5 : 1;
      context.stroke();
      if (layer >= lit) {
        context.fillStyle = context.strokeStyle = sign(wishes[k]);
        context.lineWidth = 1.8;
        const length = (2.6 * radius * wishes[k]) / most;
        arrow(context, [x + 2.2 * radius, y + length / 2], [x + 2.2 * radius, y - length / 2], 6);
      }
      if (layer === layers.length - 1) {
        context.fillStyle = rgba(colours.ink);
        context.textBaseline = "middle";
        context.fillText(String(k), x + 4.4 * radius, y);
      }
    });
  });
  return spots.flat();
}
