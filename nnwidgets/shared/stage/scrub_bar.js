// The bar on which the light is dragged to and fro: its stops stand under what they name, its thumb is under the light.

import { element, onEvent } from "../dom.js";
import { mix } from "../motion.js";

/**
 * @typedef {object} Stop
 * @property {string} name under the bar
 * @property {number} value
 */

const FAR = 0.08; // of the bar: a press so far from the thumb is no drag

/**
 * @param {string} label
 * @param {Stop[]} stops in the order of their values
 * @param {(value: number, travels: boolean) => void} moved by the hand; from afar or by a key, it travels
 * @param {(value: number) => string} inWords what a value means, for a screen reader
 * @param {AbortSignal} signal
 */
export function scrubBar(label, stops, moved, inWords, signal) {
  const input = element("input", { type: "range", min: 0, max: 1, step: 0.001, "aria-label": label });
  const track = element("div", { class: "nn-track" }, element("i"));
  const names = stops.map(({ name }) => element("span", { "aria-hidden": "true" }, name));
  const node = element("div", { class: "nn-scrub" }, track, ...names, input);
  const values = stops.map(({ value }) => value);
  let places = values.map((_, i) => i / (values.length - 1));
  let [shown, goal] = [values[0], values[0]];

  const place = (/** @type {number} */ value) => translated(values, places, value);
  let pressed = false; // where it is pressed, it travels to; from there on it follows the hand
  onEvent(input, "pointerdown", () => (pressed = true), signal);
  onEvent(input, "input", () => {
    const at = Number(input.value);
    moved(translated(places, values, at), pressed && Math.abs(at - place(shown)) > FAR);
    pressed = false;
  }, signal);
  onEvent(input, "keydown", (event) => {
    const right = node.dir === "rtl" ? -1 : 1; // the thumb goes where the arrow points
    const step = {
      ArrowRight: right, ArrowLeft: -right, ArrowUp: 1, ArrowDown: -1, PageUp: 1, PageDown: -1, Home: -9, End: 9,
    }[/** @type {string} */ (event.key)];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const now = values.filter((value) => value <= goal + 0.01).length - 1;
    const between = step < 0 && goal > values[now] + 0.01 ? 1 : 0;
    moved(values[Math.min(values.length - 1, Math.max(0, now + step + between))], true);
  }, signal);

  /** @param {number} value @param {number} [to] where it travels to: that is what is said */
  const show = (value, to = value) => {
    [shown, goal] = [value, to];
    const at = place(value);
    if (Math.abs(Number(input.value) - at) > 0.0005) input.value = String(at);
    node.style.setProperty("--come", String(at));
    const last = values.filter((stop) => value >= stop - 0.02).length - 1;
    names.forEach((name, i) => {
      name.classList.toggle("nn-passed", i <= last);
      name.classList.toggle("nn-now", i === last);
    });
    const words = inWords(to);
    if (input.getAttribute("aria-valuetext") !== words) input.setAttribute("aria-valuetext", words);
  };
  return {
    node,
    input,
    show,
    /** @param {number[]} xs where the stops stand, in CSS pixels of what the bar lies in; falling, it runs leftwards */
    place: (xs) => {
      const [first, last] = [xs[0], xs[xs.length - 1]];
      node.style.left = `${Math.min(first, last)}px`;
      node.style.width = `${Math.abs(last - first)}px`;
      node.dir = first < last ? "ltr" : "rtl";
      places = xs.map((x) => (x - first) / (last - first));
      names.forEach((name, i) => (name.style.left = `${100 * (first < last ? places[i] : 1 - places[i])}%`));
      show(shown, goal);
    },
  };
}

/** From one scale to another, both rising. @param {number[]} from @param {number[]} to @param {number} value */
function translated(from, to, value) {
  let i = 1;
  while (i < from.length - 1 && value > from[i]) i++;
  return mix(to[i - 1], to[i], Math.min(1, Math.max(0, (value - from[i - 1]) / (from[i] - from[i - 1]))));
}
