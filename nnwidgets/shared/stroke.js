// A stroke belongs to the pointer that began it: a palm or a second finger beside it neither joins nor ends it.

import { onEvent } from "./dom.js";

/**
 * @typedef {object} Hand
 * @property {(event: PointerEvent) => void} begin pressed
 * @property {(event: PointerEvent) => void} go moved while pressed, also beyond the node's edge
 * @property {() => void} [end] lifted, or taken away by the system; what is drawn stays
 * @property {(event: PointerEvent) => void} [hover] moved without being pressed
 */

/**
 * @param {HTMLElement | SVGElement} node
 * @param {Hand} hand
 * @param {AbortSignal} signal
 */
export function strokes(node, { begin, go, end, hover }, signal) {
  /** @type {PointerEvent | null} what began the stroke */
  let held = null;

  onEvent(node, "pointerdown", (event) => {
    if (event.button !== 0) return;
    const other = held && held.pointerId !== event.pointerId;
    if (other && !isPenAfterFinger(held, event)) return;
    if (other) end?.();
    held = event;
    node.setPointerCapture(event.pointerId);
    begin(event);
  }, signal);
  onEvent(node, "pointermove", (event) => {
    if (event.pointerId === held?.pointerId) go(event);
    else if (!held && !event.buttons) hover?.(event);
  }, signal);
  onEvent(node, "pointerup pointercancel lostpointercapture", (event) => {
    if (event.pointerId !== held?.pointerId) return;
    held = null;
    end?.();
  }, signal);
}

/** Whoever writes with a pen rests the hand first. @param {PointerEvent | null} held @param {PointerEvent} event */
function isPenAfterFinger(held, event) {
  return held?.pointerType === "touch" && event.pointerType === "pen";
}

/**
 * Keep the system's own gestures off a place to draw on; its class does the rest in shared.css. Without this, Scribble
 * on an iPad takes the second of two quick strokes for handwriting, and a double tap opens the magnifying glass.
 * @param {HTMLElement} node
 * @param {AbortSignal} signal
 */
export function keepGestures(node, signal) {
  node.classList.add("nn-drawn-on");
  const prevent = (/** @type {Event} */ event) => event.cancelable && event.preventDefault();
  for (const name of ["touchstart", "touchmove"]) node.addEventListener(name, prevent, { passive: false, signal });
}
