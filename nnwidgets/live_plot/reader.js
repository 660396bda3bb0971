// A panel's field: a pointer, a finger or the arrow keys read it off. Where a gate is held, a drag moves the gate.
// What is read stays until the pointer or the focus goes; a finger that is lifted leaves it.

import { element, onEvent } from "../shared/dom.js";
import { strokes } from "../shared/stroke.js";
import { placesOf, readingAt } from "./reading.js";
import { clamp, nearest } from "./scales.js";

/** @typedef {import("./scene.js").Part} Part */
const KEYS = 48; // arrow keys from end to end, at most
/** @type {Record<string, number>} */
const ALONG = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };

/**
 * @typedef {object} Does
 * @property {(reading: import("./reading.js").Reading | null) => void} show
 * @property {(words: string) => void} say what a pointer reads; what keys read is heard as the field's own value
 * @property {((x: number) => void) | null} drag
 */

/**
 * @param {() => Part} partNow
 * @param {Does} does
 * @param {AbortSignal} signal
 */
export function reader(partNow, { show, say, drag }, signal) {
  const { panel } = partNow();
  const node = element("div", { class: `nn-reader${drag ? " nn-dragged" : ""}`, tabindex: 0, role: "slider",
    "aria-label": `Read off: ${panel.x.name}`, "aria-valuemin": panel.x.domain[0], "aria-valuemax": panel.x.domain[1],
    "aria-valuenow": panel.x.domain[0], "aria-valuetext": "not read yet" });
  /** @type {number | null} */
  let at = null;
  const read = (/** @type {number} */ x) => {
    const reading = readingAt(partNow(), x);
    at = x;
    node.setAttribute("aria-valuenow", String(Number(x.toPrecision(5))));
    node.setAttribute("aria-valuetext", reading.said);
    show(reading);
  };
  const away = () => {
    at = null;
    show(null);
  };
  const xOf = (/** @type {PointerEvent} */ event) => {
    const { box, x } = partNow();
    return x.back(clamp(event.clientX - node.getBoundingClientRect().left + box.left, box.left, box.right));
  };
  const readNear = (/** @type {PointerEvent} */ event) => {
    const places = placesOf(partNow());
    if (!places.length) return;
    read(places[nearest(places, xOf(event))]);
    say(node.getAttribute("aria-valuetext") ?? "");
  };
  let dragging = false;
  strokes(node, {
    begin: (event) => {
      dragging = Boolean(drag);
      if (!drag) return readNear(event);
      away();
      drag(xOf(event));
    },
    go: (event) => dragging ? drag?.(xOf(event)) : readNear(event),
    end: () => (dragging = false),
    hover: readNear,
  }, signal);
  onEvent(node, "pointerleave", ({ pointerType }) => pointerType !== "touch" && away(), signal);
  onEvent(node, "blur", away, signal);
  onEvent(node, "keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") return away();
    const by = ALONG[event.key] * (event.shiftKey ? 10 : 1);
    const places = placesOf(partNow());
    if (!by || !places.length || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const stride = Math.ceil(places.length / KEYS);
    const to = at === null && Number.isFinite(by) ? Math.floor(places.length / 2)
      : nearest(places, at ?? places[0]) + by * stride;
    read(places[clamp(to, 0, places.length - 1)]);
  }, signal);
  return {
    node, away,
    place: () => {
      const { left, top, right, bottom } = partNow().box;
      const [width, height] = [right - left, bottom - top];
      const sides = Object.entries({ left, top, width, height });
      for (const [side, length] of sides) node.style.setProperty(side, `${length}px`);
      if (at !== null) show(readingAt(partNow(), at));
    },
  };
}
