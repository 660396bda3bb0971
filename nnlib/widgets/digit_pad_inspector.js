// One neuron from the inside: its weights as a picture, its weighted sum, bias and activation.

import { element } from "./shared/dom.js";
import { signed } from "./shared/format.js";
import { weightedSum } from "./shared/network.js";
import { gridCanvas, largest, paintWeights } from "./shared/paint.js";

/** @typedef {import("./digit_pad_lines.js").NeuronName} NeuronName */
/** @typedef {import("./shared/network.js").Network} Network */
/** @typedef {import("./shared/theme.js").Colours} Colours */

const SIDE_OF_WEIGHTS = 112;

export function inspector() {
  const hint = element("div", { class: "nn-hint" },
    element("p", {}, "Point at a neuron to see its weights and its sum."),
    element("p", { class: "nn-key" }, element("i"), "pushes the next neuron up", element("i"), "pushes it down"));
  const canvas = gridCanvas(28, 28, SIDE_OF_WEIGHTS / 28, { role: "img" });
  const title = element("p", { class: "nn-title" });
  const key = element("p", { class: "nn-hint" });
  const numbers = ["weighted sum ", "bias ", "activation "].map((name) => ({ name, value: element("data") }));
  const sums = element("p", {}, ...numbers.map(({ name, value }) => element("span", {}, name, value)));
  const neuron = element("div", { class: "nn-neuron" }, canvas, element("div", {}, title, sums, key));
  return {
    node: element("div", { class: "nn-inspector" }, hint, neuron),
    /**
     * @param {Network} network @param {Float32Array[]} activations @param {NeuronName | null} named
     * @param {Colours} colours
     * @returns {string} the same in words
     */
    show: (network, activations, named, colours) => {
      hint.hidden = named !== null;
      neuron.hidden = named === null;
      if (!named) return "";
      const { nIn, W, b } = network.layers[named.layer - 1];
      const weights = W.subarray(named.neuron * nIn, (named.neuron + 1) * nIn);
      const sum = weightedSum(weights, activations[named.layer - 1], 0);
      [sum, b[named.neuron], activations[named.layer][named.neuron]].forEach((number, i) => {
        numbers[i].value.value = String(number);
        numbers[i].value.textContent = signed(number);
      });
      title.textContent = named.title;
      key.textContent = `Left: its ${nIn} weights, blue positive, red and barred negative.`;
      canvas.setAttribute("aria-label", `Its ${nIn} weights`);
      if (nIn === 784) paintWeights(canvas, weights, 28, colours, largest(weights));
      else paintBars(canvas, weights, colours);
      return `${named.title}: ${sums.innerText}`;
    },
  };
}

/**
 * Weights as bars up and down; a negative one is barred.
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} weights
 * @param {Colours} colours
 */
function paintBars(canvas, weights, { positive, negative, zero }) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const middle = SIDE_OF_WEIGHTS / 2;
  const pitch = SIDE_OF_WEIGHTS / weights.length;
  context.fillStyle = `rgb(${zero})`;
  context.fillRect(0, 0, SIDE_OF_WEIGHTS, SIDE_OF_WEIGHTS);
  weights.forEach((weight, k) => {
    const length = (Math.abs(weight) / largest(weights)) * (middle - 2);
    context.fillStyle = `rgb(${weight < 0 ? negative : positive})`;
    for (let y = 0; y < length; y += 4) {
      const height = Math.min(weight < 0 ? 3 : 4, length - y);
      context.fillRect(k * pitch + 1, middle + (weight < 0 ? y + 1 : -y - height), pitch - 2, height);
    }
  });
}
