// Painting on a grid with mouse, finger, pen or keyboard.

import { element, onEvent } from "./dom.js";
import { keepGestures, strokes } from "./stroke.js";

/**
 * @typedef {object} Stroke
 * @property {() => number} size side of the brush, in cells
 * @property {() => void} begin before the first cell of a stroke
 * @property {(cells: number[]) => void} paint cells under the brush, as positions row · columns + column
 * @property {(row: number, column: number) => void} moved the keyboard's cursor has come to this cell
 */

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Make a canvas paintable: dragging draws lines, arrows move a cursor, space paints and held down draws on.
 * @param {HTMLCanvasElement} canvas
 * @param {{ columns: number, rows: number, label: string }} grid
 * @param {Stroke} stroke
 * @param {AbortSignal} signal
 * @returns {HTMLElement} the canvas with its cursor, to be placed
 */
export function paintable(canvas, { columns, rows, label }, stroke, signal) {
  const cursor = element("div", { class: "nn-cursor", hidden: true });
  const frame = element("div", { class: "nn-paintable" }, canvas, cursor);
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-roledescription", "paintable grid");
  canvas.setAttribute("aria-label", `${label}: arrow keys move, space paints`);
  let row = Math.floor(rows / 2);
  let column = Math.floor(columns / 2);
  let spaceDown = false;

  const showCursor = () => {
    const size = stroke.size();
    const offset = Math.floor((size - 1) / 2);
    cursor.hidden = false;
    cursor.style.cssText = `left:${(100 * (column - offset)) / columns}%;top:${(100 * (row - offset)) / rows}%;` +
      `width:${(100 * size) / columns}%;height:${(100 * size) / rows}%`;
  };

  /** @param {number} toRow @param {number} toColumn */
  const drawTo = (toRow, toColumn) => {
    const steps = Math.max(1, Math.abs(toRow - row), Math.abs(toColumn - column));
    const cells = new Set();
    for (let i = 0; i <= steps; i++) {
      const at = [row + ((toRow - row) * i) / steps, column + ((toColumn - column) * i) / steps].map(Math.round);
      for (const cell of footprint(at[0], at[1], stroke.size(), rows, columns)) cells.add(cell);
    }
    [row, column] = [toRow, toColumn];
    stroke.paint([...cells]);
  };

  /** @param {PointerEvent} event @returns {[number, number]} */
  const cellAt = (event) => {
    const box = canvas.getBoundingClientRect();
    const y = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const x = Math.floor(((event.clientX - box.left) / box.width) * columns);
    return [Math.min(rows - 1, Math.max(0, y)), Math.min(columns - 1, Math.max(0, x))];
  };

  keepGestures(canvas, signal);
  strokes(canvas, {
    begin: (event) => {
      [row, column] = cellAt(event);
      stroke.begin();
      drawTo(row, column);
      showCursor();
    },
    go: (event) => {
      drawTo(...cellAt(event));
      showCursor();
    },
    hover: (event) => {
      if (spaceDown) return;
      [row, column] = cellAt(event);
      showCursor();
    },
  }, signal);
  onEvent(canvas, "pointerleave", () => (cursor.hidden = document.activeElement !== canvas), signal);
  onEvent(canvas, "blur", () => {
    spaceDown = false;
    cursor.hidden = true;
  }, signal);
  onEvent(canvas, "focus", () => {
    showCursor();
    if (canvas.matches(":focus-visible")) stroke.moved(row, column);
  }, signal);

  onEvent(canvas, "keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      if (event.repeat) return;
      spaceDown = true;
      stroke.begin();
      drawTo(row, column);
      return;
    }
    const arrow = ARROWS[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = [Math.min(rows - 1, Math.max(0, row + arrow[0])), Math.min(columns - 1, Math.max(0, column + arrow[1]))];
    if (spaceDown) drawTo(to[0], to[1]);
    [row, column] = to;
    showCursor();
    stroke.moved(row, column);
  }, signal);
  onEvent(canvas, "keyup", (event) => {
    if (event.key === " ") spaceDown = false;
  }, signal);
  return frame;
}

/**
 * The cells a square brush covers.
 * @param {number} row @param {number} column @param {number} size @param {number} rows @param {number} columns
 */
function footprint(row, column, size, rows, columns) {
  const offset = Math.floor((size - 1) / 2);
  const cells = [];
  for (let y = Math.max(0, row - offset); y < Math.min(rows, row - offset + size); y++) {
    for (let x = Math.max(0, column - offset); x < Math.min(columns, column - offset + size); x++) {
      cells.push(y * columns + x);
    }
  }
  return cells;
}
