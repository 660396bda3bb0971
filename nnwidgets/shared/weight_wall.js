// The weight grids of a first layer in training, side by side, all on one scale; one opens large and goes on learning.

import { element, onEvent } from "./dom.js";
import { oneStop } from "./one_stop.js";
import { openedGrid } from "./opened_grid.js";
import { fullColour, gridCanvas, paintWeights } from "./paint.js";
import { textureInWords } from "./picture_words.js";
import { weightScale } from "./weight_scale.js";

/** @typedef {{ W: Float32Array, b: Float32Array }} Layer W: (n_out, 784) */

const PIXELS_IN_ROW = 28;

/**
 * @param {object} wall
 * @param {HTMLElement} wall.root
 * @param {string} wall.label what the grids are, for a screen reader
 * @param {import("./theme.js").Colours} wall.colours
 * @param {HTMLElement[]} [wall.below] what else stands beside a grid that is open
 * @param {AbortSignal} signal
 */
export function weightWall({ root, label, colours, below }, signal) {
  const grids = element("ul", { class: "nn-grids", role: "list", "aria-label": label });
  /** @type {Float32Array | null} */
  let described = null;
  const scale = weightScale();
  /** @type {HTMLCanvasElement[]} */
  let canvases = [];
  /** @type {HTMLElement[]} */
  let buttons = [];
  /** @type {Layer} */
  let layer = { W: new Float32Array(0), b: new Float32Array(0) };
  let full = 1;
  const weightsOf = (/** @type {number} */ k) => layer.W.subarray(k * PIXELS_IN_ROW ** 2, (k + 1) * PIXELS_IN_ROW ** 2);
  const opened = openedGrid({
    root, quantity: "weight", colours, digits: null, below,
    limit: () => full,
    count: () => canvases.length,
    grid: (k) => ({ weights: weightsOf(k), bias: layer.b[k], title: `neuron ${k}`, canvas: canvases[k] }),
  }, signal);
  oneStop(grids, () => buttons, signal);
  onEvent(grids, "click", ({ target }) => {
    const k = buttons.findIndex((one) => one.contains(target));
    if (k >= 0) opened.open(k);
  }, signal);
  const build = (/** @type {number} */ count) => {
    canvases = Array.from({ length: count }, () =>
      gridCanvas(PIXELS_IN_ROW, PIXELS_IN_ROW, count > 16 ? 2 : 4, { "aria-hidden": "true" }));
    buttons = canvases.map((canvas, k) => element("button", { type: "button", class: "nn-tile",
      "aria-label": `neuron ${k}`, tabindex: k ? -1 : 0 }, canvas));
    grids.replaceChildren(...buttons.map((one) => element("li", {}, one)));
    grids.style.setProperty("--columns", String(count > 16 ? 8 : count > 10 ? 4 : 5));
    grids.style.setProperty("--on-phone", String(count > 40 ? 11 : count > 10 ? 8 : 5)); // for a finger
    grids.classList.toggle("nn-many", count > 16);
  };
  return {
    node: element("div", { class: "nn-wall" }, grids, scale.node),
    /** A digit to lay under a grid. @type {typeof opened.add} */
    add: opened.add,
    /**
     * @param {Layer} next
     * @param {number} [limit] the size painted in full colour
     * @param {boolean} [passing] it changes again in the next frame: its words can wait
     */
    show({ W, b }, limit = fullColour(W), passing = false) {
      [layer, full] = [{ W, b }, limit];
      const count = W.length / PIXELS_IN_ROW ** 2;
      if (canvases.length !== count) build(count);
      const look = () => `${label}. They look like ${textureInWords((described = W))}`;
      if (W !== described && !passing) grids.setAttribute("aria-label", look());
      canvases.forEach((canvas, k) => paintWeights(canvas, weightsOf(k), PIXELS_IN_ROW, colours, limit));
      scale.show(W, limit);
      opened.repaint();
    },
  };
}
