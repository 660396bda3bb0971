// The controls of every widget: native inputs, so that keyboard and screen reader work as everywhere.

import { element, onEvent, uniqueId } from "./dom.js";

/** @typedef {[value: string, text: string]} Option */

/**
 * A labelled slider with its number, which can be typed too.
 * @param {{ label: string, min: number, max: number, step: number }} range
 * @param {(value: number) => void} changed
 * @param {AbortSignal} signal
 * @returns {{ node: HTMLElement, show: (value: number) => void }}
 */
export function slider({ label, min, max, step }, changed, signal) {
  const limits = { min, max, step, "aria-label": label };
  const track = element("input", { type: "range", ...limits });
  const number = element("input", { type: "number", ...limits });
  const node = element("div", { class: "nn-slider" }, element("span", {}, label), track, number);
  onEvent(track, "input", () => {
    number.value = track.value;
    changed(Number(track.value));
  }, signal);
  onEvent(number, "input", () => {
    if (number.value === "" || !number.validity.valid && !number.validity.stepMismatch) return;
    track.value = number.value;
    changed(Number(number.value));
  }, signal);
  const show = (/** @type {number} */ value) => {
    track.value = String(value);
    if (document.activeElement !== number) number.value = String(Math.round(1000 * value) / 1000);
  };
  return { node, show };
}

/**
 * @param {string} text
 * @param {() => void} pressed
 * @param {AbortSignal} signal
 */
export function button(text, pressed, signal) {
  const node = element("button", { type: "button", class: "nn-button" }, text);
  onEvent(node, "click", pressed, signal);
  return node;
}

/**
 * @param {string} label
 * @param {Option[]} options
 * @param {(value: string) => void} changed
 * @param {AbortSignal} signal
 */
export function select(label, options, changed, signal) {
  const choice = element("select", {}, ...options.map(([value, text]) => element("option", { value }, text)));
  onEvent(choice, "change", () => changed(choice.value), signal);
  return { node: element("label", { class: "nn-select" }, element("span", {}, label), choice), choice };
}

/**
 * One of a few, side by side: radio buttons that look like one bar.
 * @param {string} label
 * @param {Option[]} options
 * @param {string} chosen
 * @param {(value: string) => void} changed
 * @param {AbortSignal} signal
 */
export function segmented(label, options, chosen, changed, signal) {
  const name = uniqueId();
  const parts = options.map(([value, text]) => {
    const radio = element("input", { type: "radio", name, value, checked: value === chosen });
    onEvent(radio, "change", () => changed(value), signal);
    return element("label", {}, radio, element("span", {}, text));
  });
  const bar = element("div", { class: "nn-segments" }, ...parts);
  return element("fieldset", { class: "nn-segmented" }, element("legend", {}, label), bar);
}

/**
 * Buttons that belong together, under one label.
 * @param {string} label
 * @param {...HTMLElement} buttons
 */
export function group(label, ...buttons) {
  const bar = element("div", { class: "nn-buttons" }, ...buttons);
  return element("fieldset", { class: "nn-segmented" }, element("legend", {}, label), bar);
}
