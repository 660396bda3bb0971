// Choosing the sizes of the layers, and every parameter counted.

import { segmented, slider } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { countParameters } from "./network.js";

const PRESETS = ["16-16", "32-16", "100", ""];

/**
 * @param {number[]} trained the hidden sizes of the trained network
 * @param {() => number[]} now the hidden sizes as the model has them
 * @param {(hidden: number[]) => void} resize
 * @param {AbortSignal} signal
 */
export function sizeControls(trained, now, resize, signal) {
  const own = trained.join("-");
  const max = Math.max(100, ...trained);
  const sliders = [0, 1].map((layer) =>
    slider({ label: `Neurons in hidden layer ${layer + 1}`, min: 0, max, whole: true }, (value) => {
      const sizes = [0, 1].map((i) => now()[i] ?? 0);
      sizes[layer] = value;
      resize(sizes.filter(Boolean));
    }, signal));
  const presets = segmented("Hidden layers", [...new Set([own, ...PRESETS])].map((sizes) =>
    [sizes, (sizes || "none") + (sizes === own ? ", trained" : "")]), own,
  (sizes) => resize(sizes.split("-").map(Number).filter(Boolean)), signal);
  return {
    node: element("div", { class: "nn-sizes" }, presets, ...sliders.map(({ node }) => node)),
    show: () => {
      sliders.forEach(({ show }, layer) => show(now()[layer] ?? 0));
      checkOnly(presets, now().join("-"));
    },
  };
}

/** Check the radio button with a value, if there is one. @param {HTMLElement} radios @param {string} value */
export function checkOnly(radios, value) {
  for (const radio of radios.querySelectorAll("input")) radio.checked = radio.value === value;
}

/** The count, step by step, with the share of each step as a bar. */
export function parameterCount() {
  const sum = element("output", { "aria-live": "off" });
  const name = element("span");
  const steps = element("ol");
  return {
    node: element("div", { class: "nn-count" }, element("p", {}, name, " has ", sum, " parameters"), steps),
    /** @param {number[]} sizes @returns {string} in words */
    show: (sizes) => {
      const counts = countParameters(sizes);
      const total = counts.reduce((all, step) => all + step.total, 0);
      name.textContent = sizes.join("-");
      sum.value = total.toLocaleString("en");
      steps.replaceChildren(...counts.map(({ nIn, nOut, total: own }, i) => {
        return element("li", {},
          element("span", {}, i === counts.length - 1 ? "output" : `hidden layer ${i + 1}`),
          element("span", {}, `${nIn} × ${nOut} weights + ${nOut} biases = `,
            element("b", {}, own.toLocaleString("en"))),
          element("i", { style: `--share:${own / total}`, "aria-hidden": "true" }));
      }));
      return `${name.textContent} has ${sum.value} parameters.`;
    },
  };
}
