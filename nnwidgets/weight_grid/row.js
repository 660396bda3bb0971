// The images beside a weight grid, each with its weighted sum and activation as number and bar.

import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { gridCanvas, paintImage } from "../shared/paint.js";

/** @typedef {{ sum: number, activation: number }} Answer */

/** @param {HTMLUListElement} list */
export function imageRow(list) {
  /** @type {Float32Array[]} */
  const images = [];
  /** @type {ReturnType<typeof tile>[]} */
  const tiles = [];

  /** @param {Float32Array} pixels all images in one row @param {string[]} names */
  const replace = (pixels, names) => {
    images.length = tiles.length = 0;
    for (let i = 0; i < pixels.length / 784; i++) {
      const image = pixels.subarray(784 * i, 784 * (i + 1));
      images.push(image);
      tiles.push(tile(image, names[i] ?? `image ${i + 1}`));
    }
    list.replaceChildren(...tiles.map(({ node }) => node));
  };

  /** @param {Answer[]} answers */
  const show = (answers) => {
    const widest = Math.max(10, ...answers.map(({ sum }) => Math.abs(sum)));
    answers.forEach((answer, i) => tiles[i].show(answer, widest));
  };
  return { node: list, images, replace, show };
}

/** @param {Float32Array} image @param {string} name */
function tile(image, name) {
  const canvas = gridCanvas(28, 28, 4, { role: "img", "aria-label": name });
  paintImage(canvas, image, 28);
  const sum = measure("weighted sum", "nn-sum");
  const activation = measure("activation", "nn-activation");
  const node = element("li", {}, canvas, element("p", { class: "nn-name" }, name), sum.node, activation.node);
  return {
    node,
    /** @param {Answer} answer @param {number} widest the sum that fills half the bar */
    show: (answer, widest) => {
      const share = answer.sum / widest;
      sum.show(answer.sum, share < 0 ? 50 + 50 * share : 50, 50 * Math.abs(share));
      sum.node.classList.toggle("nn-minus", share < 0);
      activation.show(answer.activation, 0, 100 * answer.activation);
    },
  };
}

/** @param {string} label @param {string} kind */
function measure(label, kind) {
  const value = element("data");
  const bar = element("i", {});
  const node = element("div", { class: `nn-measure ${kind}` },
    element("span", {}, label), value, element("div", { class: "nn-bar", "aria-hidden": "true" }, bar));
  return {
    node,
    /** @param {number} number @param {number} left in percent @param {number} width in percent */
    show: (number, left, width) => {
      value.value = String(number);
      value.textContent = signed(number);
      bar.style.left = `${left}%`;
      bar.style.width = `${width}%`;
    },
  };
}
