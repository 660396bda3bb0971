// How much of all the pulling has cancelled.

import { element } from "../shared/dom.js";

export function cancelledGauge() {
  const figure = element("data");
  const filled = element("i");
  return {
    node: element("p", { class: "nn-count" }, "cancelled ", figure, element("span", {}, filled)),
    /** @param {number} share 0..1 */
    show: (share) => {
      figure.value = String(share);
      figure.textContent = `${Math.round(100 * share)}\u00a0%`;
      filled.style.width = `${100 * share}%`;
      return figure.textContent;
    },
  };
}
