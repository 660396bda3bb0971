// W a + b = z as numbers to type: the same cells, in the order in which one reads them.

import { element, onEvent } from "../shared/dom.js";
import { numberField } from "../shared/number_field.js";
import { short, sumsOf } from "./story.js";

/** @typedef {import("./story.js").SmallLayer} SmallLayer */

const WEIGHT = { min: -10, max: 10, step: 0.5 };
const ACTIVATION = { min: 0, max: 1, step: 0.1 };

/**
 * @param {SmallLayer} first
 * @param {(name: keyof SmallLayer, at: number, value: number) => void} changed
 * @param {(named: { k: number, i: number } | null) => void} look
 * @param {AbortSignal} signal
 */
export function typedFormula({ weights, activations, biases }, changed, look, signal) {
  const columns = activations.length;
  const one = (/** @type {string} */ label, /** @type {typeof WEIGHT} */ range, /** @type {keyof SmallLayer} */ name,
    /** @type {number} */ at) => {
    const typed = numberField(label, range, (value) => changed(name, at, value), signal);
    return { ...typed, node: element("span", { class: "nn-cell" }, typed.field, typed.note) };
  };
  const cells = {
    weights: weights.map((_, at) => {
      const [k, i] = [Math.floor(at / columns), at % columns];
      const cell = one(`W, row ${k}, column ${i}`, WEIGHT, "weights", at);
      onEvent(cell.node, "pointerenter focusin", () => look({ k, i }), signal);
      onEvent(cell.node, "pointerleave focusout", () => look(null), signal);
      return cell;
    }),
    activations: activations.map((_, at) => one(`a ${at}`, ACTIVATION, "activations", at)),
    biases: biases.map((_, at) => one(`b ${at}`, WEIGHT, "biases", at)),
  };
  const sums = biases.map(() => element("data", { class: "nn-sum" }));
  const part = (/** @type {string} */ name, /** @type {Node[]} */ nodes, across = 1) =>
    element("div", { class: "nn-part", role: "group", "aria-label": name, style: `--columns: ${across}` }, ...nodes);
  const nodes = (/** @type {keyof SmallLayer} */ name) => cells[name].map(({ node }) => node);
  return {
    node: element("div", { class: "nn-formula" },
      part("W, the weights", nodes("weights"), columns), part("a, the activations", nodes("activations")),
      element("span", {}, "+"), part("b, the biases", nodes("biases")),
      element("span", {}, "="), part("z, the weighted sums", sums)),
    /** @param {SmallLayer} layer @param {number} way a sum stands when its row has been multiplied, not before */
    show: (layer, way) => {
      for (const name of /** @type {(keyof SmallLayer)[]} */ (["weights", "activations", "biases"])) {
        cells[name].forEach(({ show }, at) => show(layer[name][at]));
      }
      sumsOf(layer).forEach((z, k) => {
        sums[k].value = String(z);
        sums[k].textContent = way >= 3 + k ? short(z) : "?";
      });
    },
  };
}
