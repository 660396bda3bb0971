// Drawing freely on a canvas with mouse, finger, pen or keyboard.

import { element, onEvent } from "./dom.js";
import { keepGestures, strokes } from "./stroke.js";

/** @typedef {import("./ink.js").Point} Point */
/**
 * @typedef {object} Pen
 * @property {string} label what the canvas is, for a screen reader
 * @property {number} side pixels of the paper in a row
 * @property {number} step pixels that an arrow key moves
 * @property {number} radius of the pen
 * @property {() => void} begin before a stroke
 * @property {(from: Point, to: Point) => void} line a piece of a stroke
 * @property {() => void} end after a stroke
 * @property {(at: Point) => void} moved the keyboard has come to the pen, or moved it without ink
 */

/** Right and down of each arrow key. @type {Record<string, Point>} */
export const ARROW_STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/**
 * Dragging draws; arrows move the pen, space inks, and held down draws on.
 * @param {HTMLCanvasElement} canvas
 * @param {Pen} pen
 * @param {AbortSignal} signal
 * @returns {HTMLElement} the canvas with the tip of its pen, to be placed
 */
export function drawable(canvas, { label, side, step, radius, begin, line, end, moved }, signal) {
  const tip = element("div", { class: "nn-tip", hidden: true });
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", `${label}: arrow keys move the pen, space inks`);
  /** @type {Point} */
  let at = [side / 2, side / 2];
  let inking = false; // by the space key

  const showTip = () => {
    tip.hidden = false;
    const size = (200 * radius) / side;
    tip.style.cssText = `left:${(100 * at[0]) / side}%;top:${(100 * at[1]) / side}%;width:${size}%;height:${size}%`;
  };
  /** @param {Point} to */
  const drawTo = (to) => {
    line(at, to);
    at = to;
  };
  const stopKey = () => {
    if (inking) end();
    inking = false;
  };
  /** @param {PointerEvent} event @returns {Point} */
  const place = (event) => {
    const { left, top, width } = canvas.getBoundingClientRect();
    return [((event.clientX - left) / width) * side, ((event.clientY - top) / width) * side];
  };

  keepGestures(canvas, signal);
  strokes(canvas, {
    begin: (event) => {
      at = place(event);
      begin();
      drawTo(at);
      showTip();
    },
    go: (event) => {
      // what the hand did since the last frame: a curve stays round. Not every browser tells, and none on plain http.
      for (const part of event.getCoalescedEvents?.() ?? []) drawTo(place(part));
      drawTo(place(event));
      showTip();
    },
    end,
    hover: (event) => {
      if (inking) return;
      at = place(event);
      showTip();
    },
  }, signal);
  onEvent(canvas, "pointerleave", () => (tip.hidden = document.activeElement !== canvas), signal);
  onEvent(canvas, "focus", () => {
    showTip();
    if (canvas.matches(":focus-visible")) moved(at);
  }, signal);
  onEvent(canvas, "blur", () => {
    stopKey();
    tip.hidden = true;
  }, signal);

  onEvent(canvas, "keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      if (event.repeat) return;
      inking = true;
      begin();
      drawTo(at);
      return;
    }
    const arrow = ARROW_STEPS[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    /** @type {Point} */
    const to = [within(at[0] + step * arrow[0]), within(at[1] + step * arrow[1])];
    if (inking) drawTo(to);
    else moved(to);
    at = to;
    showTip();
  }, signal);
  onEvent(canvas, "keyup", (event) => {
    if (event.key === " ") stopKey();
  }, signal);
  const within = (/** @type {number} */ value) => Math.min(side, Math.max(0, value));
  return element("div", { class: "nn-pad" }, canvas, tip);
}
