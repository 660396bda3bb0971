// Looking at a neuron: by pointing near it, by a tap, or by walking from one to the next with the arrow keys.

import { element, onEvent } from "../dom.js";
import { ARROW_STEPS } from "../pen.js";
import { nearestNeuron } from "./places.js";

/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./places.js").NeuronName} NeuronName */

/**
 * @param {HTMLElement} view what the pointer is over; the neurons' own elements lie on it
 * @param {number[]} sizes
 * @param {() => Places | null} places
 * @param {(named: NeuronName | null, held: boolean) => void} look a neuron is looked at, or none any more; held: it
 *   stays when the pointer goes
 * @param {(down: number, right: number) => void} slide what it sees, by keys
 * @param {AbortSignal} signal
 */
export function neuronsToPointAt(view, sizes, places, look, slide, signal) {
  const last = sizes.length - 1;
  const circles = sizes.map((count, layer) => (layer ? Array.from({ length: count }, (_, neuron) =>
    element("span", { role: "option", tabindex: -1, "aria-label": neuronTitle(sizes, { layer, neuron }) })) : []));
  const groups = circles.slice(1).map((members, i) => element("div",
    { role: "group", "aria-label": i + 1 === last ? "Output neurons" : `Hidden layer ${i + 1}` }, ...members));
  const node = element("div", { class: "nn-neurons", role: "listbox", "aria-label": "Neurons: arrow keys move" },
    ...groups);
  let tabStop = circles[1][0];
  tabStop.tabIndex = 0;
  /** @type {NeuronName | null} */
  let focused = null;
  /** @type {NeuronName | null} */
  let pinned = null; // by a tap, or a click
  /** @type {NeuronName | null} */
  let shown = null;

  let held = false;
  const show = (/** @type {NeuronName | null} */ named) => {
    const same = named?.layer === shown?.layer && named?.neuron === shown?.neuron;
    if (same && held === (pinned !== null)) return;
    held = pinned !== null;
    if (shown) circles[shown.layer][shown.neuron].removeAttribute("aria-selected");
    if (named) circles[named.layer][named.neuron].setAttribute("aria-selected", "true");
    look((shown = named), held);
  };
  /** @type {Map<EventTarget, NeuronName>} */
  const names = new Map(circles.flatMap((members, layer) => members.map((circle, neuron) =>
    [circle, { layer, neuron }])));
  const under = (/** @type {PointerEvent} */ event) => {
    const at = places();
    const target = /** @type {Element} */ (event.target);
    if (!at || target.closest("button, input, label, .nn-pad, .nn-card")) return null;
    const { left, top } = view.getBoundingClientRect();
    return nearestNeuron(at, event.clientX - left, event.clientY - top);
  };
  onEvent(view, "pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return;
    const found = under(event);
    view.classList.toggle("nn-on-neuron", found !== null);
    if (!pinned) show(found ?? focused);
  }, signal);
  onEvent(view, "pointerleave", () => pinned || show(focused), signal);
  onEvent(view, "click", (event) => {
    if (event.target.closest(".nn-card")) return;
    const found = under(event);
    const again = found && pinned && found.layer === pinned.layer && found.neuron === pinned.neuron;
    pinned = again ? null : found;
    show(pinned ?? focused);
  }, signal);
  onEvent(node, "focusin", ({ target }) => {
    tabStop.tabIndex = -1;
    tabStop = target;
    tabStop.tabIndex = 0;
    pinned = null;
    show((focused = names.get(target) ?? null));
  }, signal);
  onEvent(node, "focusout", () => {
    focused = null;
    show(pinned); // pressed, the card itself takes the focus from its neuron
  }, signal);
  const leave = () => show((pinned = focused = null));
  onEvent(view, "keydown", (event) => {
    if (event.key === "Escape") leave();
  }, signal);
  onEvent(node, "keydown", (event) => {
    const arrow = ARROW_STEPS[event.key];
    const at = places();
    const from = names.get(event.target);
    if (!from || !arrow || !at || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) return slide(arrow[1], arrow[0]);
    // along the flow to the next layer at the same height, or across to the next of the same layer
    const [along, across] = at.narrow ? [-arrow[1], arrow[0]] : arrow;
    const members = circles[Math.min(last, Math.max(1, from.layer + along))];
    const to = Math.floor(((from.neuron + 0.5) * members.length) / sizes[from.layer]) + across;
    members[Math.min(members.length - 1, Math.max(0, to))].focus({ preventScroll: true });
  }, signal);

  return {
    node,
    leave,
    /** @param {Places} at */
    place: (at) => circles.forEach((members, layer) => members.forEach((circle, neuron) => {
      const { x, y } = at.layers[layer][neuron];
      circle.style.cssText = `left:${x}px;top:${y}px;--radius:${at.radius[layer]}px`;
    })),
  };
}

/** What a neuron is called. @param {number[]} sizes @param {NeuronName} named */
export function neuronTitle(sizes, { layer, neuron }) {
  if (layer === sizes.length - 1) return `Output neuron of digit ${neuron}`;
  return `Hidden layer ${layer}, neuron ${neuron + 1}`;
}
