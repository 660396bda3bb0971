// The reader's hand on the glass: it slides glass or image, paints on either, and asks a pixel for its product.

import { onEvent } from "../shared/dom.js";
import { keepGestures, strokes } from "../shared/stroke.js";
import { DARK_AROUND } from "./layout.js";
import { GLASS_SIDE } from "./weighing.js";

export const REACH = 6; // pixels that glass and image can be apart
const BRUSH = 2; // pixels
const TAP = 5; // CSS pixels: what moves less is no drag
/** @type {Record<string, [down: number, right: number]>} */
const ARROW_SLIDES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @typedef {"glass" | "image" | "plus" | "minus" | "light" | "rub"} Tool */
/** @typedef {ReturnType<typeof import("./scene.js").scene>} Scene */

/**
 * @param {HTMLElement} node that lies over the glass
 * @param {Scene} view
 * @param {object} does
 * @param {() => Tool} does.tool
 * @param {() => number[]} does.shift as the model has it
 * @param {(to: number[], exactly: number[] | null) => void} does.slide to whole pixels; where the hand is, if it drags
 * @param {(cells: number[], begins: boolean) => void} does.paint
 * @param {(row: number, column: number) => void} does.read a pixel, by its place on the glass
 * @param {(row: number, column: number) => void} does.moved the brush has come there by key
 * @param {() => void} does.readNext the next pixel where light meets weight
 * @param {() => void} does.hush what was read goes
 * @param {AbortSignal} signal
 */
export function handOn(node, view, does, signal) {
  const moving = () => does.tool() === "glass" || does.tool() === "image";
  const on = () => (["light", "image"].includes(does.tool()) ? "image" : "glass");
  const clamped = (/** @type {number} */ value, /** @type {number} */ most, least = 0) =>
    Math.min(most, Math.max(least, value));
  let [row, column] = [13, 13];
  /** @type {{ from: number[], shift: number[], moved: boolean } | null} */
  let drag = null;

  const showBrush = () => view.point({ row, column, size: BRUSH, on: on() });
  /** In cells of the image's usual place: column and row. @param {PointerEvent} event */
  const spotOf = (event) => {
    const box = node.getBoundingClientRect();
    const cell = view.layout.cell;
    return [(event.clientX - box.left) / cell - DARK_AROUND, (event.clientY - box.top) / cell - DARK_AROUND];
  };
  /** @param {PointerEvent} event */
  const brushAt = (event) => {
    const [x, y] = spotOf(event).map((at, i) => at - view.places()[on()][i]);
    return [y, x].map((at) => clamped(Math.round(at - BRUSH / 2), GLASS_SIDE - BRUSH));
  };
  /** Paint from where the brush was. @param {number} toRow @param {number} toColumn @param {boolean} begins */
  const brush = (toRow, toColumn, begins) => {
    const steps = begins ? 0 : Math.max(Math.abs(toRow - row), Math.abs(toColumn - column));
    const cells = new Set();
    for (let i = 0; i <= steps; i++) {
      const share = steps ? i / steps : 1;
      const [top, left] = [row + (toRow - row) * share, column + (toColumn - column) * share].map(Math.round);
      for (let n = 0; n < BRUSH ** 2; n++) cells.add(GLASS_SIDE * (top + Math.floor(n / BRUSH)) + left + (n % BRUSH));
    }
    [row, column] = [toRow, toColumn];
    does.paint([...cells], begins);
    showBrush();
  };
  const slideBy = (/** @type {number[]} */ from, /** @type {number[]} */ by, /** @type {boolean} */ dragged) => {
    const sign = does.tool() === "image" ? -1 : 1; // the image moved down is the glass moved up
    const to = from.map((value, i) => clamped(value + sign * by[i], REACH, -REACH));
    does.slide(to.map(Math.round), dragged ? to : null);
  };

  keepGestures(node, signal);
  strokes(node, {
    begin: (event) => {
      if (!moving()) {
        const [toRow, toColumn] = brushAt(event);
        return brush(toRow, toColumn, true);
      }
      drag = { from: spotOf(event), shift: does.shift(), moved: false };
      view.hold(true);
    },
    go: (event) => {
      if (!drag) {
        const [toRow, toColumn] = brushAt(event);
        return brush(toRow, toColumn, false);
      }
      const { from } = drag;
      const [x, y] = spotOf(event).map((at, i) => at - from[i]);
      if (!drag.moved && Math.hypot(x, y) * view.layout.cell < TAP) return;
      if (!drag.moved) does.hush();
      drag.moved = true;
      slideBy(drag.shift, [y, x], true);
    },
    end: () => {
      if (!drag) return;
      const { from, moved } = drag;
      drag = null;
      view.hold(false);
      if (moved) return does.slide(does.shift(), null);
      const [atColumn, atRow] = from.map((at, i) => Math.floor(at - view.places().glass[i]));
      does.read(atRow, atColumn);
    },
    hover: (event) => {
      if (moving()) return;
      [row, column] = brushAt(event);
      showBrush();
    },
  }, signal);
  onEvent(node, "pointerleave blur", () => !moving() && view.point(null), signal);
  onEvent(node, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = ARROW_SLIDES[event.key];
    if (step && moving()) {
      does.hush();
      slideBy(does.shift(), step, false);
    } else if (step) {
      [row, column] = [row + step[0], column + step[1]].map((at) => clamped(at, GLASS_SIDE - BRUSH));
      showBrush();
      does.moved(row, column);
    } else if (event.key === " " && !moving()) brush(row, column, true);
    else if (event.key === "Enter" || event.key === " ") does.readNext();
    else if (event.key === "Escape") does.hush();
    else return;
    event.preventDefault();
  }, signal);
}
