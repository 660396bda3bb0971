// What one pixel does: its light times its weight, in a bubble at its place.

import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";

export function bubble() {
  const node = element("div", { class: "nn-bubble", "aria-hidden": "true", hidden: true });
  /** @param {number} value @param {string} name @param {boolean} hasSign */
  const part = (value, name, hasSign) =>
    element("span", { "data-sign": hasSign && value ? String(Math.sign(value)) : "" },
      signed(value, places(value)), element("small", {}, name));
  return {
    node,
    hide: () => (node.hidden = true),
    /**
     * @param {number} light @param {number} weight
     * @param {number[]} at its middle @param {number} width of the picture
     */
    show: (light, weight, [x, y], width) => {
      const product = light * weight;
      node.replaceChildren(part(light, "light", false), element("b", {}, "×"), part(weight, "weight", true),
        element("b", {}, "="), part(product, product ? "to its pan" : "nothing", true));
      node.hidden = false;
      const half = node.offsetWidth / 2;
      node.style.left = `${Math.min(width - half - 4, Math.max(half + 4, x))}px`;
      node.style.top = `${y}px`;
      node.classList.toggle("nn-below", y < 90);
    },
  };
}

/** As many decimals as tell it from 0. @param {number} value */
const places = (value) => (Math.abs(10 * value - Math.round(10 * value)) < 0.01 ? 1 : 2);

/** @param {number} row @param {number} column @param {number} light @param {number} weight */
export function productInWords(row, column, light, weight) {
  const [a, w, p] = [light, weight, light * weight].map((value) => signed(value, places(value)));
  return `Row ${row}, column ${column} of the glass: light ${a} times weight ${w} is ${p}.`;
}
