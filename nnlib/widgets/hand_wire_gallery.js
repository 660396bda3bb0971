// A few images that a detector gets wrong; pressed, one lays its ink over the weights.

import { element, onEvent } from "./shared/dom.js";
import { gridCanvas, paintImage } from "./shared/paint.js";

const SHOWN = 6;

/**
 * @param {string} title
 * @param {Float32Array[]} images
 * @param {ArrayLike<number>} labels
 * @param {(index: number) => void} picked
 * @param {AbortSignal} signal
 */
export function gallery(title, images, labels, picked, signal) {
  const count = element("span");
  const none = element("p", { class: "nn-none" }, "None.");
  const frames = Array.from({ length: SHOWN }, () => {
    const canvas = gridCanvas(28, 28, 2);
    const node = element("button", { type: "button" }, canvas);
    const frame = { node, canvas, index: -1 };
    onEvent(node, "click", () => picked(frame.index), signal);
    return frame;
  });
  const row = element("div", { class: "nn-frames" }, ...frames.map(({ node }) => node), none);
  return {
    node: element("div", { class: "nn-gallery" }, element("h3", {}, title, " ", count), row),
    /** @param {number[]} indices @param {number} chosen the image whose ink is shown, −1 for none */
    show: (indices, chosen) => {
      count.textContent = String(indices.length);
      none.hidden = indices.length > 0;
      frames.forEach((frame, i) => {
        const index = indices[i] ?? -1;
        frame.node.hidden = index < 0;
        frame.node.setAttribute("aria-pressed", String(index >= 0 && index === chosen));
        if (index === frame.index || index < 0) return;
        frame.index = index;
        frame.node.setAttribute("aria-label", `${title}: a ${labels[index]}. Lay it over the weights`);
        paintImage(frame.canvas, images[index], 28);
      });
    },
  };
}
