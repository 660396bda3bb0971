// Reading a grid's cells: the pointer, a finger or arrow keys on it say which.

import { element, onEvent } from "./dom.js";
import { strokes } from "./stroke.js";

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * @param {HTMLCanvasElement} canvas
 * @param {() => { rows: number, columns: number }} grid
 * @param {(cell: { row: number, column: number, at: number } | null) => void} read null when no cell is meant
 * @param {AbortSignal} signal
 */
export function pixelReader(canvas, grid, read, signal) {
  const cursor = element("div", { class: "nn-cursor", hidden: true });
  const node = element("div", { class: "nn-paintable nn-read" }, canvas, cursor);
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-roledescription", "grid to read");
  let [row, column] = [14, 14];

  /** @param {number} toRow @param {number} toColumn */
  const go = (toRow, toColumn) => {
    const { rows, columns } = grid();
    row = Math.min(rows - 1, Math.max(0, toRow));
    column = Math.min(columns - 1, Math.max(0, toColumn));
    cursor.hidden = false;
    cursor.style.cssText = `left:${(100 * column) / columns}%;top:${(100 * row) / rows}%;` +
      `width:${100 / columns}%;height:${100 / rows}%`;
    read({ row, column, at: row * columns + column });
  };
  /** @param {PointerEvent} event */
  const follow = (event) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const { rows, columns } = grid();
    go(Math.floor(((event.clientY - top) / height) * rows), Math.floor(((event.clientX - left) / width) * columns));
  };
  const leave = () => {
    cursor.hidden = true;
    read(null);
  };
  strokes(canvas, { begin: follow, go: follow, hover: follow }, signal);
  onEvent(canvas, "pointerleave", ({ pointerType }) => pointerType === "mouse" && leave(), signal);
  onEvent(canvas, "blur", leave, signal);
  onEvent(canvas, "keydown", (event) => {
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(row + way[0], column + way[1]);
  }, signal);
  return { node, leave };
}
