// What the colours of weights mean: a strip from red to blue, and the weights at its ends.

import { element, setText } from "./dom.js";
import { decimalsFor, signed } from "./format.js";
import { largest } from "./paint.js";

export function weightScale() {
  const ends = Array.from({ length: 3 }, () => element("span"));
  return {
    node: element("p", { class: "nn-scale" }, ...ends),
    /** @param {ArrayLike<number>} weights shown now @param {number} limit the size painted in full colour */
    show: (weights, limit) => {
      const clipped = largest(weights) > limit;
      const [low, high] = [-limit, limit].map((end) => signed(end, decimalsFor(limit)));
      const texts = [`${clipped ? "≤ " : ""}${low}`, "0", `${clipped ? "≥ " : ""}+${high}`];
      ends.forEach((end, i) => setText(end, texts[i]));
    },
  };
}
