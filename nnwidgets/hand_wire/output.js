// The output neuron that reads two or three detectors: a weight for each and a bias.

import { slider } from "../shared/controls.js";
import { element } from "../shared/dom.js";

/** @typedef {import("../shared/network.js").Network} Network */

/**
 * @param {(alter: (network: Network) => void, moving: string) => void} change
 * @param {AbortSignal} signal
 */
export function outputNeuron(change, signal) {
  const knobs = ["Weight of detector 1", "Weight of detector 2", "Weight of detector 3", "Bias of the output"];
  const sliders = knobs.map((label, k) => slider({ label, min: -20, max: 20, step: 0.5 }, (value) =>
    change(({ layers: [, output] }) => {
      if (k < 3) output.W[k] = value;
      else output.b[0] = value;
    }, label), signal));
  const title = element("legend", {}, "An output neuron adds them up");
  const node = element("fieldset", { class: "nn-output" }, title, ...sliders.map((one) => one.node));
  return {
    node,
    /** @param {Network} network */
    show: ({ layers: [, output] }) => {
      node.hidden = !output;
      if (!output) return;
      sliders.forEach((one, k) => {
        one.node.hidden = k < 3 && k >= output.W.length;
        if (!one.node.hidden) one.show(k < 3 ? output.W[k] : output.b[0]);
      });
    },
  };
}
