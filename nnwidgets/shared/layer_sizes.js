// Choosing the sizes of the hidden layers, and what they cost in parameters.

import { segmented, slider } from "./controls.js";
import { element } from "./dom.js";

/** @typedef {{ nIn: number, nOut: number, total: number }} Count */

const PRESETS = ["16-16", "32-16", "100", ""];

/** What each step from layer to layer holds: nIn × nOut weights and nOut biases. @param {number[]} sizes */
export function countParameters(sizes) {
  return sizes.slice(1).map((nOut, i) => ({ nIn: sizes[i], nOut, total: nOut * sizes[i] + nOut }));
}

/**
 * @param {number[]} own hidden sizes that are offered as well
 * @param {string} remark about them
 * @param {() => number[]} now the hidden sizes as the model has them
 * @param {(hidden: number[]) => void} resize
 * @param {AbortSignal} signal
 */
export function sizeControls(own, remark, now, resize, signal) {
  const max = Math.max(100, ...own);
  const sliders = [0, 1].map((layer) =>
    slider({ label: `Neurons in hidden layer ${layer + 1}`, min: 0, max, whole: true }, (value) => {
      const sizes = [0, 1].map((i) => now()[i] ?? 0);
      sizes[layer] = value;
      resize(sizes.filter(Boolean));
    }, signal));
  const mine = own.join("-");
  const presets = segmented("Hidden layers", [...new Set([mine, ...PRESETS])].map((sizes) =>
    [sizes, (sizes || "none") + (sizes === mine ? remark : "")]), mine,
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
