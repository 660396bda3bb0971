// One neuron from the inside: its weights as a picture, its weighted sum, bias and activation.

import { element } from "./dom.js";
import { signed } from "./format.js";
import { weightedSum } from "./network.js";
import { fullColour, gridCanvas, largest, paintWeights } from "./paint.js";
import { weightsInWords } from "./picture_words.js";

/** @typedef {import("./strongest_connections.js").NeuronName} NeuronName */
/** @typedef {import("./network.js").Network} Network */
/** @typedef {import("./theme.js").Colours} Colours */

export function inspector() {
  /** @type {Record<string, string>} */
  const lines = { "pushes the next neuron up": "Solid blue line:", "pushes it down": "Dashed red line:" };
  const hint = element("div", { class: "nn-hint" },
    element("p", {}, "Point at a neuron to see its weights and sum."),
    element("p", { class: "nn-key" }, ...Object.keys(lines).map((text) =>
      element("span", {}, element("i", { role: "img", "aria-label": lines[text] }), text))));
  const canvas = gridCanvas(28, 28, 4, { role: "img", "aria-label": "Its weights" });
  const title = element("p", { class: "nn-title" });
  const key = element("p", { class: "nn-hint" });
  const names = ["weighted sum", "of it bias", "activation"];
  const numbers = names.map(() => element("data"));
  const sums = element("p", {}, ...names.map((name, i) => element("span", {}, `${name} `, numbers[i])));
  const neuron = element("div", { class: "nn-neuron" }, canvas, element("div", {}, title, sums, key));
  return {
    node: element("div", { class: "nn-inspector" }, hint, neuron),
    /**
     * @param {Network} network @param {Float32Array[]} activations @param {NeuronName | null} named
     * @param {Colours} colours
     * @returns {string} the same in words
     */
    show: (network, activations, named, colours) => {
      hint.hidden = !(neuron.hidden = !named);
      if (!named) return "";
      const { nIn, W, b } = network.layers[named.layer - 1];
      const weights = W.subarray(named.neuron * nIn, (named.neuron + 1) * nIn);
      const bias = b[named.neuron];
      const sum = weightedSum(weights, activations[named.layer - 1], bias);
      [sum, bias, activations[named.layer][named.neuron]].forEach((number, i) => {
        numbers[i].value = String(number);
        numbers[i].textContent = signed(number);
      });
      title.textContent = named.title;
      const grid = nIn === 784;
      canvas.width = grid ? 112 : 7 * nIn;
      const limit = grid ? fullColour(weights) : largest(weights);
      paintWeights(canvas, grid ? weights : bars(weights), grid ? 28 : nIn, colours, grid ? limit : 1);
      const full = grid ? "In full colour from" : "The longest bar is";
      key.textContent = `Its weights: blue positive, red with bars negative. ${full} ${signed(limit)}.`;
      const seen = grid ? weightsInWords(weights) : strongestInWords(weights);
      canvas.setAttribute("aria-label", `Its weights: ${seen}`);
      const read = names.map((name, i) => `${name} ${numbers[i].textContent}`);
      return `${named.title}: ${read.join(", ")}. Its weights: ${seen}.`;
    },
  };
}

/** The two that count most. @param {Float32Array} weights from the neurons of the layer before */
function strongestInWords(weights) {
  const ends = [Math.max(...weights), Math.min(...weights)];
  return ends.map((weight) => `${signed(weight)} from neuron ${weights.indexOf(weight) + 1}`).join(", ");
}

/**
 * Weights as columns of 16 cells, filled from the middle up or down.
 * @param {Float32Array} weights
 */
function bars(weights) {
  return Float32Array.from({ length: 16 * weights.length }, (_, k) => {
    const level = 7.5 - Math.floor(k / weights.length);
    return (8 * weights[k % weights.length]) / largest(weights) / level > 1 ? Math.sign(level) : 0;
  });
}
