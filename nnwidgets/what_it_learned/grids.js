// The weight grids of the first hidden layer, one of them large, with the digits that light it up most and least.

import { element, onEvent } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { sigmoid, weightedSum } from "../shared/network.js";
import { fullColour, gridCanvas, largest, paintImage, paintWeights } from "../shared/paint.js";
import { aDigit, textureInWords, weightsInWords } from "../shared/picture_words.js";
import { weightScale } from "../shared/weight_scale.js";

const EXAMPLES = 4;
const MOST_GRIDS = 16;

/**
 * @param {Float32Array[]} images
 * @param {ArrayLike<number>} labels
 * @param {() => void} changed another neuron is chosen
 * @param {AbortSignal} signal
 */
export function grids(images, labels, changed, signal) {
  let chosen = 0;
  const small = Array.from({ length: MOST_GRIDS }, (_, k) => {
    const canvas = gridCanvas(28, 28, 5);
    const node = element("button", { type: "button", "aria-label": `Neuron ${k}` }, canvas);
    onEvent(node, "click", () => {
      chosen = k;
      changed();
    }, signal);
    return { node, canvas };
  });
  const large = gridCanvas(28, 28, 10, { role: "img" });
  const scale = weightScale();
  const words = element("p");
  const rows = ["lit most by", "lit least by"].map((title) => {
    const canvases = Array.from({ length: EXAMPLES }, () => gridCanvas(28, 28, 2, { role: "img" }));
    return { canvases, node: element("div", {}, element("p", {}, title), element("div", {}, ...canvases)) };
  });
  return {
    node: element("div", { class: "nn-grids" }, element("div", {},
      element("div", { class: "nn-all" }, ...small.map(({ node }) => node)), scale.node),
      element("div", { class: "nn-one" }, large, words, ...rows.map(({ node }) => node))),
    /** @param {import("../shared/network.js").Network} network @param {import("../shared/theme.js").Colours} colours */
    show: ({ layers: [first] }, colours) => {
      const limit = fullColour(first.W);
      scale.show(first.W, limit);
      const row = (/** @type {number} */ k) => first.W.subarray(784 * k, 784 * (k + 1));
      chosen = Math.min(chosen, first.nOut - 1);
      small.forEach(({ node, canvas }, k) => {
        node.hidden = k >= first.nOut;
        node.setAttribute("aria-pressed", String(k === chosen));
        if (!node.hidden) paintWeights(canvas, row(k), 28, colours, limit);
      });
      paintWeights(large, row(chosen), 28, colours, limit);
      const lit = images.map((image) => sigmoid(weightedSum(row(chosen), image, first.b[chosen])));
      const order = [...lit.keys()].sort((i, j) => lit[j] - lit[i]);
      const ends = [order, [...order].reverse()].map((from) => from.slice(0, EXAMPLES));
      rows.forEach(({ canvases }, i) => ends[i].forEach((index, k) => {
        paintImage(canvases[k], images[index], 28);
        canvases[k].setAttribute("aria-label", aDigit(labels[index]));
      }));
      const [grid, texture] = [weightsInWords(row(chosen)), textureInWords(row(chosen))];
      large.setAttribute("aria-label", `The weights of neuron ${chosen}: ${grid}; ${texture}`);
      const [most, least] = [lit[order[0]], lit[order[order.length - 1]]];
      words.textContent = `Neuron ${chosen}: weights up to ${signed(largest(row(chosen)))} in size; activation ` +
        `${signed(least, 2)} to ${signed(most, 2)} on ${images.length} digits`;
      const [brightest, darkest] = ends.map((indices) => indices.map((index) => labels[index]).join(", "));
      return `${words.textContent}. Weights: ${grid}; ${texture}. Lit most by ${brightest}, least by ${darkest}.`;
    },
  };
}
