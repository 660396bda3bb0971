// The digits to step through, as a strip of small pictures; radio buttons, so the arrow keys step as well.

import { button, segmented } from "../shared/controls.js";
import { element, onEvent, uniqueId } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { checkOnly } from "../shared/layer_sizes.js";
import { gridCanvas, paintImage } from "../shared/paint.js";

/** @typedef {import("./network.js").Reading} Reading */

/**
 * @param {Float32Array[]} images
 * @param {() => number} current the position chosen
 * @param {() => number[]} arranged the positions shown, in order
 * @param {(position: number) => void} choose
 * @param {(order: string) => void} arrange
 * @param {string} order
 * @param {AbortSignal} signal
 */
export function digitStrip(images, current, arranged, choose, arrange, order, signal) {
  const name = uniqueId();
  const tiles = images.map((image, position) => {
    const radio = element("input", { type: "radio", name });
    const canvas = gridCanvas(28, 28, 1, { "aria-hidden": "true" });
    paintImage(canvas, image, 28);
    const lead = element("span", { "aria-hidden": "true" });
    onEvent(radio, "change", () => choose(position), signal);
    return { radio, lead, node: element("label", { class: "nn-tile" }, radio, canvas, lead) };
  });
  const row = element("div", { class: "nn-row", role: "radiogroup", "aria-label": "Digits" });
  const hint = element("p", { class: "nn-hint" });
  /** @type {number[]} */
  let positions = [];
  /** @type {HTMLElement | null} */
  let centred = null;
  const step = (/** @type {number} */ by) => {
    const all = arranged();
    if (all.length) choose(all[(all.indexOf(current()) + by + all.length) % all.length]);
  };
  const steps = [button("‹ Previous", () => step(-1), signal), button("Next ›", () => step(1), signal)];
  const orders = segmented("Show", [["given", "all"], ["unsure", "least sure first"], ["misread", "misread"]],
    order, arrange, signal);
  orders.querySelector("legend")?.classList.add("nn-hidden");
  return {
    node: element("div", { class: "nn-strip" }, orders, row, hint),
    steps,
    /** The same network, its readings. @param {Reading[]} readings */
    label: (readings) => tiles.forEach(({ radio, lead }, i) => {
      const { digit, margin, right } = readings[i];
      const ahead = signed(margin, 2);
      lead.textContent = right ? ahead : `✗ ${ahead}`;
      const read = right ? `${digit}, read right` : `misread as ${digit}`;
      radio.setAttribute("aria-label", `image ${i + 1}: ${read}, margin ${ahead}`);
    }),
    /** @param {string} order @param {boolean} elsewhere the image shown is none of these */
    show: (order, elsewhere) => {
      if (arranged().join() !== positions.join()) {
        positions = arranged();
        centred = null;
        row.replaceChildren(...positions.map((position) => tiles[position].node));
      }
      hint.textContent = positions.length
        ? "Below each, the brightest output's lead; ✗ is misread."
        : "None is misread.";
      checkOnly(orders, order);
      const { node, radio } = tiles[current()];
      radio.checked = !elsewhere;
      // Measuring costs a layout: only for another picture.
      if (node === centred || !row.contains(node)) return;
      centred = node;
      row.scrollLeft = node.offsetLeft - (row.clientWidth - node.clientWidth) / 2;
    },
  };
}
