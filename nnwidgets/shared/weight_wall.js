// The weight grids of a first layer, side by side, all on one scale.

import { element } from "./dom.js";
import { fullColour, gridCanvas, paintWeights } from "./paint.js";
import { textureInWords } from "./picture_words.js";
import { weightScale } from "./weight_scale.js";

/** @typedef {import("./theme.js").Colours} Colours */

const SIDE = 28;

/** @param {string} label what the grids are, for a screen reader */
export function weightWall(label) {
  const grids = element("div", { class: "nn-grids", role: "img", "aria-label": label });
  /** @type {Float32Array | null} */
  let described = null;
  const scale = weightScale();
  /** @type {HTMLCanvasElement[]} */
  let canvases = [];
  return {
    node: element("div", { class: "nn-wall" }, grids, scale.node),
    /**
     * @param {Float32Array} W (n_out, 784)
     * @param {Colours} colours
     * @param {number} [limit] the size painted in full colour
     * @param {boolean} [passing] it changes again in the next frame: its words can wait
     */
    show(W, colours, limit = fullColour(W), passing = false) {
      const count = W.length / SIDE ** 2;
      if (canvases.length !== count) {
        canvases = Array.from({ length: count }, () => gridCanvas(SIDE, SIDE, count > 16 ? 2 : 4));
        grids.replaceChildren(...canvases);
        grids.style.setProperty("--columns", String(count > 16 ? 8 : count > 10 ? 4 : 5));
        grids.style.setProperty("--on-phone", String(count > 16 ? 16 : count > 10 ? 8 : 5));
      }
      const look = () => `${label}. They look like ${textureInWords((described = W))}`;
      if (W !== described && !passing) grids.setAttribute("aria-label", look());
      canvases.forEach((canvas, k) =>
        paintWeights(canvas, W.subarray(k * SIDE ** 2, (k + 1) * SIDE ** 2), SIDE, colours, limit));
      scale.show(W, limit);
    },
  };
}
