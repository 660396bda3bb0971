// The connections that push the hardest for the image at hand, as lines: solid blue up, dashed red down.

import { litOf } from "./network.js";

/** @typedef {import("./network.js").Network} Network */
/** @typedef {import("./theme.js").Colours} Colours */
/** @typedef {{ layer: number, neuron: number, title: string }} NeuronName layer 1 is the first after the input */
/** @typedef {{ from: number, to: number, push: number }} Connection push: weight × activation */
/** @typedef {{ x: number, y: number }} Place in CSS pixels */

const PER_NEURON = 4;
const INTO_ONE = 40;

/**
 * For each step from layer to layer the strongest connections; of one neuron alone if it is named.
 * @param {Network} network
 * @param {Float32Array[]} activations
 * @param {NeuronName | null} named
 */
export function connections(network, activations, named) {
  return network.layers.map(({ nIn, nOut, W }, step) => {
    const a = activations[step];
    const lit = litOf(a).filter((from) => a[from] > 0.01);
    const sizes = new Float64Array(lit.length);
    /** @type {Connection[]} */
    const chosen = [];
    for (let to = 0; to < nOut; to++) {
      const push = (/** @type {number} */ from) => W[to * nIn + from] * a[from];
      for (let i = 0; i < lit.length; i++) sizes[i] = Math.abs(push(lit[i]));
      const count = !named ? PER_NEURON : named.layer === step + 1 && named.neuron === to ? INTO_ONE : 0;
      // Sorting bare numbers is many times quicker than sorting connections.
      const least = count ? sizes.slice().sort()[lit.length - count] ?? 0 : Infinity;
      lit.forEach((from, i) => {
        const wanted = named?.layer === step ? named.neuron === from : sizes[i] >= least;
        if (wanted) chosen.push({ from, to, push: push(from) });
      });
    }
    return chosen.sort((a, b) => Math.abs(a.push) - Math.abs(b.push));
  });
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Connection[][]} steps
 * @param {(layer: number, neuron: number) => Place} place
 * @param {Colours} colours
 * @param {number} arrived how far the signal has come: 1 is the first layer after the input
 * @param {boolean} growing whether the lines end where the signal is
 */
export function paintLines(canvas, steps, place, colours, arrived, growing) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  steps.forEach((step, i) => {
    const way = Math.min(1, Math.max(0, arrived - i));
    const drawn = growing ? way : 1;
    for (const { from, to, push } of drawn ? step : []) {
      const strength = Math.abs(push / step.slice(-1)[0].push);
      const [start, end] = [place(i, from), place(i + 1, to)];
      const [dx, dy] = [end.x - start.x, end.y - start.y];
      context.strokeStyle = context.fillStyle = `rgb(${push < 0 ? colours.negative : colours.positive})`;
      context.globalAlpha = 0.15 + 0.8 * strength;
      context.lineWidth = 0.7 + 1.6 * strength;
      context.setLineDash(push < 0 ? [3, 4] : []);
      context.beginPath();
      context.moveTo(start.x, start.y);
      context.lineTo(start.x + drawn * dx, start.y + drawn * dy);
      context.stroke();
      if (way === 0 || way === 1) continue;
      context.beginPath();
      context.arc(start.x + way * dx, start.y + way * dy, 1.3 + 1.7 * strength, 0, 7);
      context.fill();
    }
  });
}
