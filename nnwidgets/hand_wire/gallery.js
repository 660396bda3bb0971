// A few images that a detector gets wrong.

import { element } from "../shared/dom.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { aDigit } from "../shared/picture_words.js";

const SHOWN = 6;

/**
 * @param {string} title
 * @param {Float32Array[]} images
 * @param {Uint8Array} labels
 */
export function gallery(title, images, labels) {
  const count = element("b");
  const canvases = Array.from({ length: SHOWN }, () => gridCanvas(28, 28, 2, { role: "img" }));
  /** @type {number[]} */
  const shown = [];
  return {
    node: element("div", {}, element("p", {}, title, count), element("div", { class: "nn-frames" }, ...canvases)),
    /** @param {number[]} wrong the images' positions, the worst first */
    show: (wrong) => {
      count.textContent = String(wrong.length);
      canvases.forEach((canvas, i) => {
        canvas.hidden = i >= wrong.length;
        if (canvas.hidden || shown[i] === wrong[i]) return;
        shown[i] = wrong[i];
        canvas.setAttribute("aria-label", aDigit(labels[wrong[i]]));
        paintImage(canvas, images[wrong[i]], 28);
      });
    },
  };
}
