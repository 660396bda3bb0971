// Small pictures to put under the glass, or to take as the glass.

import { element, onEvent } from "../shared/dom.js";
import { fullColour, gridCanvas, paintImage, paintWeights } from "../shared/paint.js";

/**
 * @param {string} label
 * @param {{ names: string[], pictures: Float32Array }} offered all pictures in one row
 * @param {boolean} areWeights
 * @param {(picture: Float32Array) => void} chosen
 * @param {AbortSignal} signal
 */
export function choices(label, { names, pictures }, areWeights, chosen, signal) {
  const each = names.map((name, i) => {
    const picture = pictures.slice(784 * i, 784 * (i + 1));
    const canvas = gridCanvas(28, 28, 2);
    const node = element("button", { type: "button", class: "nn-pick", title: name, "aria-label": name }, canvas);
    onEvent(node, "click", () => chosen(picture), signal);
    return { picture, canvas, node };
  });
  const node = element("div", { class: "nn-picks", role: "group", "aria-label": label },
    element("span", { "aria-hidden": "true" }, label), ...each.map((one) => one.node));
  node.hidden = names.length < 2;
  return {
    node,
    /** @param {import("../shared/theme.js").Colours} colours */
    paint: (colours) => {
      for (const { picture, canvas } of each) {
        if (areWeights) paintWeights(canvas, picture, 28, colours, fullColour(picture));
        else paintImage(canvas, picture, 28);
      }
    },
    /** Mark the one that is there. @param {Float32Array} now */
    show: (now) => {
      for (const one of each) {
        one.node.setAttribute("aria-pressed", String(one.picture.every((value, k) => value === now[k])));
      }
    },
  };
}
