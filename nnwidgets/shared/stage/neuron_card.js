// One neuron from the inside, on a card beside it: its weights with the ink under them, what the products add up to,
// the bias, the weighted sum, the activation. A card that is held lets the ink be slid under the weights.

import { button } from "../controls.js";
import { element } from "../dom.js";
import { signed } from "../format.js";
import { relu, sigmoid, weightedSum } from "../network.js";
import { fullColour, gridCanvas, largest } from "../paint.js";
import { weightsInWords } from "../picture_words.js";
import { paintProducts, paintWeighing } from "./paint_card.js";
import { shifted } from "../shift.js";
import { neuronTitle } from "./pointing.js";
import { slidInk, slidInWords } from "./slid_ink.js";

/** @typedef {import("./places.js").NeuronName} NeuronName */
/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("../network.js").Network} Network */

const GAP = 16; // from the neuron
const MARGIN = 8; // from the stage's edge

/** A place on the stage. @param {number} at @param {number} most */
const within = (at, most) => Math.round(Math.max(MARGIN, Math.min(most - MARGIN, at)));

/**
 * @param {() => void} close for a finger, which cannot point elsewhere
 * @param {(words: string) => void} slid the ink lies elsewhere under the weights, and what the neuron makes of it
 * @param {AbortSignal} signal
 */
export function neuronCard(close, slid, signal) {
  const title = element("p", { class: "nn-title" });
  const grid = gridCanvas(28, 28, 6, { class: "nn-products", role: "img", "aria-label": "Its weights" });
  const scale = element("p", { class: "nn-scale-words" });
  const weighing = element("canvas", { class: "nn-weighing", width: 300, height: 104, "aria-hidden": "true" });
  const names = ["products up", "products down", "bias", "weighted sum", "activation"];
  const numbers = names.map(() => element("data"));
  const list = element("dl", {}, ...names.flatMap((name, i) =>
    [element("dt", {}, name), element("dd", {}, numbers[i])]));
  const cross = button("Close", close, signal);
  cross.classList.add("nn-close");
  const node = element("div", { class: "nn-card", hidden: true }, title, cross, grid, weighing, list, scale);
  /** @type {[network: Network, activations: Float32Array[], named: NeuronName, held: boolean] | null} what is shown */
  let now = null;
  const ink = slidInk(grid, () => {
    if (now) slid(own.show(...now));
  }, signal);
  const own = {
    node,
    /** The ink by so many rows and columns, of a neuron that sees pixels. @param {number} down @param {number} right */
    slide: (down, right) => now?.[2].layer === 1 && ink.by(down, right),
    /**
     * @param {Network} network @param {Float32Array[]} activations @param {NeuronName} named
     * @param {boolean} held whether it stays when the pointer goes
     * @returns {string} the same in words
     */
    show: (network, activations, named, held) => {
      const other = now && (now[2].layer !== named.layer || now[2].neuron !== named.neuron);
      now = [network, activations, named, held];
      if (other) ink.back();
      const { nIn, W, b } = network.layers[named.layer - 1];
      const weights = W.subarray(named.neuron * nIn, (named.neuron + 1) * nIn);
      const where = slidInWords(ink.down, ink.right);
      const inputs = where ? shifted(activations[0], ink.down, ink.right) : activations[named.layer - 1];
      const bias = b[named.neuron];
      let [up, down] = [0, 0];
      weights.forEach((weight, i) => (weight > 0 ? (up += weight * inputs[i]) : (down += weight * inputs[i])));
      const sum = weightedSum(weights, inputs, bias);
      const squish = network.layers[named.layer - 1].activation === "relu" ? relu : sigmoid;
      const activation = where ? squish(sum) : activations[named.layer][named.neuron];
      const seen = [up, down, bias, sum, activation];
      seen.forEach((number, i) => {
        numbers[i].value = String(number);
        numbers[i].textContent = signed(number, i > 2 ? 2 : undefined);
      });
      title.textContent = neuronTitle(network.sizes, named);
      const ofPixels = named.layer === 1;
      const limit = ofPixels ? fullColour(weights) : largest(weights);
      paintProducts(grid, weights, inputs, limit, ofPixels);
      paintWeighing(weighing, up, down, bias);
      const words = ofPixels ? weightsInWords(weights) : strongestInWords(weights);
      grid.setAttribute("aria-label", `Its weights: ${words}`);
      node.classList.toggle("nn-held", held && ofPixels);
      const hint = held ? "Drag the ink under the weights." : "Weights, bright where there is ink.";
      scale.textContent = where ? `The ink is ${where}. Let go, and it comes back.`
        : ofPixels ? `${hint} Full colour: ${signed(limit)} and more.`
        : `Pale: its weights, up to ${signed(limit)}. Bright: each times the light that comes.`;
      node.hidden = false;
      const read = names.map((name, i) => `${name} ${numbers[i].textContent}`);
      return `${title.textContent}: ${where && `with the ink ${where}, `}${read.join(", ")}. Its weights: ${words}.`;
    },
    hide: () => {
      now = null;
      ink.back();
      node.hidden = true;
    },
    /**
     * Beside the neuron, never over it or what it is fed by; on a narrow stage at the bottom, over the pad.
     * @param {Places} places @param {NeuronName} named
     */
    place: ({ narrow, width, height, layers }, { layer, neuron }) => {
      if (narrow) {
        node.style.cssText = "";
        return;
      }
      const { offsetWidth, offsetHeight } = node;
      const { y } = layers[layer][neuron];
      const ends = (/** @type {number} */ of) => layers[of].map(({ x }) => x);
      const right = Math.max(...ends(layer)) + GAP;
      // The wires into it stay in sight: left of the layer that they come from, or right of the first.
      const left = layer > 1 ? Math.min(...ends(layer - 1)) - GAP - offsetWidth : right;
      const top = within(y - offsetHeight / 2, height - offsetHeight);
      node.style.cssText = `left:${within(left, width - offsetWidth)}px;top:${top}px`;
    },
  };
  return own;
}

/** The two that count most. @param {Float32Array} weights from the neurons of the layer before */
function strongestInWords(weights) {
  const ends = [Math.max(...weights), Math.min(...weights)];
  return ends.map((weight) => `${signed(weight)} from neuron ${weights.indexOf(weight) + 1}`).join(", ");
}
