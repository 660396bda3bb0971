// Choosing one weight: a cell of the layer's weights, by pointer or arrow keys.

import { element, onEvent } from "../shared/dom.js";
import { fullColour, paintWeights } from "../shared/paint.js";
import { strokes } from "../shared/stroke.js";
import { weightScale } from "../shared/weight_scale.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */

/** @type {Record<string, [number, number]>} */
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @typedef {{ columns: number, rows: number, row: number, column: number }} Cell of a grid, the chosen one */

/**
 * @param {() => Cell} now as the model has it: a key may come before the next paint
 * @param {(row: number, column: number) => void} picked
 * @param {AbortSignal} signal
 */
export function weightPicker(now, picked, signal) {
  const canvas = element("canvas", { tabindex: 0, role: "application" });
  const cursor = element("div", { class: "nn-cursor" });
  const scale = weightScale();
  const node = element("div", {}, element("div", { class: "nn-picker" }, canvas, cursor), scale.node);
  const go = (/** @type {number} */ toRow, /** @type {number} */ toColumn) => {
    const { rows, columns } = now();
    picked(Math.min(rows - 1, Math.max(0, toRow)), Math.min(columns - 1, Math.max(0, toColumn)));
  };
  const point = (/** @type {PointerEvent} */ event) => {
    const { rows, columns } = now();
    const box = canvas.getBoundingClientRect();
    go(Math.floor(((event.clientY - box.top) / box.height) * rows),
      Math.floor(((event.clientX - box.left) / box.width) * columns));
  };
  strokes(canvas, { begin: point, go: point }, signal);
  onEvent(canvas, "keydown", (event) => {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { row, column } = now();
    go(row + move[0], column + move[1]);
  }, signal);

  return {
    node,
    /** @param {Float32Array} weights @param {string} label @param {Colours} colours */
    show: (weights, label, colours) => {
      const { columns, rows, row, column } = now();
      const cell = columns > 20 ? 8 : 16;
      Object.assign(canvas, { width: cell * columns, height: cell * rows });
      canvas.setAttribute("aria-label", `${label}: arrow keys choose a weight`);
      const limit = fullColour(weights);
      paintWeights(canvas, weights, columns, colours, limit);
      scale.show(weights, limit);
      cursor.style.cssText = `left:${(100 * column) / columns}%;top:${(100 * row) / rows}%;` +
        `width:${100 / columns}%;height:${100 / rows}%`;
    },
  };
}
