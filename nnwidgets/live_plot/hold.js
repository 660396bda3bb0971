// The handle to hold: a grip in the picture, or a slider below it.

import { element, onEvent } from "../shared/dom.js";
import { strokes } from "../shared/stroke.js";
import { gripOf } from "./handle_nodes.js";
import { clamp, nearest, numberText } from "./scales.js";

/** @typedef {import("./scene.js").Part} Part */
/** @typedef {import("./scene.js").Handle} Handle */
/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -10, PageUp: 10 };

/** The value at which the handle stops, nearest to another. @param {Handle} handle @param {number} value */
export function stopNear({ values, step }, value) {
  const [low, high] = [values[0], values[values.length - 1]];
  if (!step) return values[nearest(values, value)];
  return clamp(Number((Math.round(value / step) * step).toFixed(9)), low, high);
}

/** The value some steps on. @param {Handle} handle @param {number} value @param {number} by */
export function stepped(handle, value, by) {
  const { values, step } = handle;
  if (step) return stopNear(handle, value + by * step);
  return values[clamp(nearest(values, value) + by, 0, values.length - 1)];
}

/**
 * @param {Handle} handle
 * @param {{ valueNow: () => number, partNow: () => Part, set: (value: number, held: boolean) => void }} hand
 * @param {AbortSignal} signal
 * @returns {{ node: HTMLElement, place: () => void }}
 */
export function holdOf(handle, { valueNow, partNow, set }, signal) {
  const { values, name, sign = 1 } = handle;
  const [low, high] = [values[0], values[values.length - 1]];
  const tell = (/** @type {HTMLElement} */ node) => {
    node.setAttribute("aria-valuetext", numberText(valueNow(), handle.format));
  };
  if (handle.place === "below") {
    const node = element("input",
      { type: "range", class: "nn-hold", min: 0, max: values.length - 1, step: 1, "aria-label": name });
    onEvent(node, "input", () => set(values[Number(node.value)], false), signal);
    onEvent(node, "keydown", (/** @type {KeyboardEvent} */ event) => {
      if (!event.shiftKey || !STEPS[event.key]) return;
      event.preventDefault();
      set(stepped(handle, valueNow(), 10 * STEPS[event.key]), false);
    }, signal);
    return { node, place: () => {
      node.value = String(nearest(values, valueNow()));
      tell(node);
    } };
  }
  const node = element("div", { class: "nn-grip", tabindex: 0, role: "slider", "aria-label": name,
    "aria-valuemin": low, "aria-valuemax": high });
  const follow = (/** @type {PointerEvent} */ event) => {
    const part = partNow();
    const frame = /** @type {HTMLElement} */ (node.parentElement).getBoundingClientRect();
    const at = part.x.back(clamp(event.clientX - frame.left, part.box.left, part.box.right));
    set(stopNear(handle, sign * at), true);
  };
  strokes(node, { begin: () => node.focus({ preventScroll: true }), go: follow }, signal);
  onEvent(node, "keydown", (/** @type {KeyboardEvent} */ event) => {
    const along = STEPS[event.key] * (event.shiftKey ? 10 : 1) * (/Left|Right/.test(event.key) ? sign : 1);
    const ends = { Home: low, End: high }[/** @type {"Home"} */ (event.key)];
    const to = along ? stepped(handle, valueNow(), along) : ends;
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    set(to, false);
  }, signal);
  return { node, place: () => {
    const { x, y } = gripOf(partNow(), handle);
    Object.assign(node.style, { left: `${x}px`, top: `${y}px` });
    node.setAttribute("aria-valuenow", String(valueNow()));
    tell(node);
  } };
}
