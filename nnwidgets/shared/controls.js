// The controls of every widget: native inputs, so that keyboard and screen reader work as everywhere.

import { element, onEvent, uniqueId } from "./dom.js";
import { numberField } from "./number_field.js";
import { clamped, inFigures, onStep } from "./typed_number.js";

/** @typedef {import("./typed_number.js").NumberRange} NumberRange */
/** @typedef {[value: string, text: string]} Option */

/**
 * A labelled slider with its number, which can be typed too.
 * @param {{ label: string } & NumberRange} what
 * @param {(value: number) => void} changed
 * @param {AbortSignal} signal
 * @returns {{ node: HTMLElement, show: (value: number) => void }}
 */
export function slider({ label, ...range }, changed, signal) {
  const track = element("input", { type: "range", "aria-label": label });
  const place = (/** @type {number} */ value) => {
    const { min, max, step } = range;
    const shown = inFigures(value);
    // A number between two steps has its own place; the next move is back on the steps.
    const stepped = [min, shown].every((one) => onStep(one, step) === one);
    Object.assign(track, { min, max, step: stepped ? step ?? 1 : "any", value: shown });
  };
  const number = numberField(label, range, (value) => {
    place(value);
    changed(value);
  }, signal);
  const show = (/** @type {number} */ value) => {
    number.show(value);
    place(value);
  };
  onEvent(track, "input", () => {
    const value = clamped(range, onStep(Number(track.value), range.step));
    show(value);
    changed(value);
  }, signal);
  // Both controls are called by the label: read by itself, it would be heard a third time.
  const parts = [element("span", { "aria-hidden": "true" }, label), track, number.field, number.note];
  return { node: element("div", { class: "nn-slider" }, ...parts), show };
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
