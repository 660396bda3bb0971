// A digit that the reader carries from one picture of the page to another.
//
// Who takes digits has `data-takes-digits` on its root, with its name in a sentence ("the layers"), and hears the event
// `nn-digit` there, whose detail is a CarriedDigit. Who gives one looks for those roots when it is asked.

import { onEvent } from "./dom.js";
import { still } from "./motion.js";

/** @typedef {{ image: Float32Array, name: string }} CarriedDigit image: 784 brightnesses, 0..1; name: "a 7" */

/**
 * @param {HTMLElement} root
 * @param {string} name what takes it, after "Carry it to"
 * @param {(digit: CarriedDigit) => void} take
 * @param {AbortSignal} signal
 */
export function takesDigits(root, name, take, signal) {
  root.dataset.takesDigits = name;
  onEvent(root, "nn-digit", ({ detail }) => take(detail), signal);
}

/** The pictures of the page that take a digit, without this one. @param {HTMLElement} root */
export function takersOfDigits(root) {
  const takers = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-takes-digits]"));
  return [...takers].filter((taker) => taker !== root);
}

/** @param {HTMLElement} taker @param {CarriedDigit} digit */
export function carryDigit(taker, digit) {
  taker.scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
  taker.dispatchEvent(new CustomEvent("nn-digit", { detail: digit }));
}
