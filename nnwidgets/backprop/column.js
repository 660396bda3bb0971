// One column of the comparison: what this image asks, or what the average of many asks.

import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { fullColour, gridCanvas, paintWeights } from "../shared/paint.js";
import { paintArrows } from "./charts.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {ReturnType<typeof import("./wishes.js").wishesOf>} Wishes */
/** @typedef {import("./steps.js").Step} Step */
/** @typedef {{ turns: number, demands: number, wishes: number }} Limits sizes drawn in full, alike in both columns */
/**
 * @typedef {object} Scene
 * @property {Step} step
 * @property {Float32Array[]} weights of each layer
 * @property {number} neuron
 * @property {Colours} colours
 * @property {Limits} limits
 */

const CELL = 12;

/** @param {number} side of the image, in pixels @param {number} first how many neurons have pictures */
export function askedColumn(side, first) {
  const title = element("p", { class: "nn-whose" });
  const plots = [0, 1].map(() => {
    const caption = element("p", { class: "nn-plot-name" });
    return { caption, canvas: element("canvas", { role: "img" }) };
  });
  const matrix = element("canvas", { role: "img", class: "nn-matrix" });
  const pictures = Array.from({ length: first }, () => gridCanvas(side, side, 2, { role: "img" }));
  const mosaic = element("ul", { class: "nn-pictures" }, ...pictures.map((canvas, k) =>
    element("li", {}, canvas, `neuron ${k}`)));
  const note = element("p", { class: "nn-note" });
  const numbers = element("p", { class: "nn-values" });
  const details = element("details", {}, element("summary", {}, "Numbers"), numbers);
  const node = element("div", { class: "nn-column" }, title, matrix,
    ...plots.flatMap(({ caption, canvas }) => [caption, canvas]), mosaic, note, details);

  /**
   * @param {number} i @param {string} name @param {Float32Array} values
   * @param {import("./charts.js").Reason} reason @param {number} limit @param {Colours} colours
   */
  const plot = (i, name, values, reason, limit, colours) => {
    const { caption, canvas } = plots[i];
    canvas.hidden = caption.hidden = false;
    caption.textContent = name;
    const most = values.reduce((best, value, k) => (Math.abs(value) > Math.abs(values[best]) ? k : best), 0);
    canvas.setAttribute("aria-label", `${name}: the longest arrow is ${signed(values[most], 4)}, at ${most}`);
    paintArrows(canvas, values, reason, limit, colours);
  };
  /** @param {ArrayLike<number>} values @param {(k: number) => string} name */
  const list = (values, name) => numbers.replaceChildren(...Array.from(values, (value, k) =>
    element("span", {}, `${name(k)} `, element("data", { value }, signed(value, 4)))));

  /** @param {string} whose @param {Wishes} asked @param {string} remark @param {Scene} scene */
  const show = (whose, { cost, layers }, remark, { step, weights, neuron, colours, limits }) => {
    const { activations, before, wishes, pushes, turns, demands } = layers[step.layer];
    const columns = before.length;
    const row = (/** @type {Float32Array} */ all) => all.slice(neuron * columns, (neuron + 1) * columns);
    title.textContent = `${whose}: cost ${signed(cost, 3)}`;
    note.textContent = remark;
    for (const { caption, canvas } of plots) canvas.hidden = caption.hidden = true;
    mosaic.hidden = step.kind !== "pictures";
    matrix.hidden = step.kind !== "sum";

    if (step.kind === "outputs") {
      plot(0, "From each output to its target", wishes, { outputs: activations }, 1, colours);
      list(wishes, (k) => `output ${k}`);
    } else if (step.kind === "levers") {
      const push = pushes[neuron];
      plot(0, `Bias ${signed(push, 4)}. Weights, by the brightness behind (below)`, row(turns),
        { brightness: before }, limits.turns, colours);
      plot(1, "Activations behind, by the weights between (below)", row(demands),
        { weights: row(weights[step.layer]) }, limits.demands, colours);
      list([push, ...row(turns), ...row(demands)], (k) =>
        k === 0 ? "bias" : k <= columns ? `weight ${k - 1}` : `activation ${k - 1 - columns}`);
    } else if (step.kind === "sum") {
      Object.assign(matrix, { width: CELL * columns, height: CELL * pushes.length });
      matrix.style.aspectRatio = `${2 * columns} / ${pushes.length}`;
      const size = `${pushes.length} rows of ${columns}`;
      matrix.setAttribute("aria-label", `Demands, ${size}: blue asks for more, red for less`);
      paintWeights(matrix, demands, columns, colours, limits.demands);
      note.textContent = `In full colour from ${signed(limits.demands, 4)}. ${remark}`;
      const sum = layers[step.layer - 1].wishes;
      plot(0, "The sum of each column", sum, {}, limits.wishes, colours);
      list(sum, (k) => `neuron ${k}`);
    } else {
      const limit = fullColour(turns);
      pictures.forEach((canvas, k) => {
        paintWeights(canvas, turns.subarray(k * columns, (k + 1) * columns), side, colours, limit);
        canvas.setAttribute("aria-label", `Neuron ${k}: ${pushes[k] < 0 ? "less" : "more"} of lit pixels`);
      });
      list(pushes, (k) => `bias ${k}`);
      note.textContent = `In full colour from ${signed(limit, 4)}. ${remark}`;
    }
  };
  return { node, show };
}
