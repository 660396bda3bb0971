// The neurons to point at, to walk through with the arrow keys, and the outputs to pull.

import { element, onEvent } from "../shared/dom.js";
import { ARROW_STEPS } from "../shared/pen.js";
import { barOf, nearestNeuron } from "../shared/stage/places.js";
import { strokes } from "../shared/stroke.js";

/** @typedef {import("./places.js").RoomyPlaces} RoomyPlaces */
/** @typedef {import("../shared/stage/places.js").NeuronName} NeuronName */
/**
 * @typedef {object} Hands
 * @property {(named: NeuronName | null) => void} look
 * @property {(j: number, far: number) => void} drawn an output's arrow is drawn so many pixels towards "brighter"
 * @property {(j: number, far: number) => void} let it is let go there; 0 is a press
 */

const PRESS = 4; // a hand that moves less than that many pixels has pressed
const BEYOND = 14; // of an output's place beyond its bar

/**
 * @param {HTMLElement} view
 * @param {number[]} sizes
 * @param {() => RoomyPlaces | null} places
 * @param {Hands} hands
 * @param {AbortSignal} signal
 */
export function neuronsToPull(view, sizes, places, { look, drawn, let: letGo }, signal) {
  const last = sizes.length - 1;
  const spots = sizes.map((count, layer) => Array.from({ length: layer ? count : 0 }, () =>
    element("span", { tabindex: -1, ...(layer === last ? { role: "button", class: "nn-output" } : { role: "img" }) })));
  const node = element("div", { class: "nn-neurons", role: "group", "aria-label": "Neurons: arrow keys move" },
    ...[...spots].reverse().flat());
  let tabStop = spots[last][0];
  tabStop.tabIndex = 0;
  /** @type {NeuronName | null} */
  let shown = null;
  const show = (/** @type {NeuronName | null} */ named) => {
    if (named?.layer === shown?.layer && named?.neuron === shown?.neuron) return;
    look((shown = named));
  };
  /** @type {Map<EventTarget, NeuronName>} */
  const names = new Map(spots.flatMap((row, layer) => row.map((spot, neuron) => [spot, { layer, neuron }])));

  spots[last].forEach((spot, j) => {
    let begun = { x: 0, y: 0 };
    let far = 0;
    strokes(spot, {
      begin: ({ clientX: x, clientY: y }) => {
        [begun, far] = [{ x, y }, 0];
        spot.focus({ preventScroll: true });
      },
      go: ({ clientX: x, clientY: y }) => {
        far = places()?.narrow ? begun.y - y : x - begun.x;
        if (Math.abs(far) > PRESS) drawn(j, far);
      },
      end: () => letGo(j, Math.abs(far) > PRESS ? far : 0),
    }, signal);
    onEvent(spot, "click", (event) => event.detail || letGo(j, 0), signal); // by a screen reader
  });
  const hover = (/** @type {PointerEvent} */ event) => {
    const at = places();
    if (!at || event.buttons) return;
    const { left, top } = view.getBoundingClientRect();
    const over = names.get(/** @type {EventTarget} */ (event.target));
    show(over ?? nearestNeuron(at, event.clientX - left, event.clientY - top));
  };
  onEvent(view, "pointermove pointerdown", hover, signal);
  onEvent(view, "pointerleave", () => show(null), signal);
  onEvent(node, "focusin", ({ target }) => {
    tabStop.tabIndex = -1;
    tabStop = target;
    tabStop.tabIndex = 0;
    show(names.get(target) ?? null);
  }, signal);
  onEvent(node, "focusout", () => show(null), signal);
  onEvent(node, "keydown", (event) => {
    const from = names.get(event.target);
    const at = places();
    if (!from || !at || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (from.layer === last) letGo(from.neuron, 0);
    }
    const arrow = ARROW_STEPS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const [along, across] = at.narrow ? [-arrow[1], arrow[0]] : arrow;
    const row = spots[Math.min(last, Math.max(1, from.layer + along))];
    const to = Math.floor(((from.neuron + 0.5) * row.length) / sizes[from.layer]) + across;
    row[Math.min(row.length - 1, Math.max(0, to))].focus({ preventScroll: true });
  }, signal);

  return {
    node,
    /** @param {(named: NeuronName) => string} nameOf */
    name: (nameOf) => names.forEach((named, spot) =>
      /** @type {Element} */ (spot).setAttribute("aria-label", nameOf(named))),
    /** @param {RoomyPlaces} at */
    place: (at) => spots.forEach((row, layer) => row.forEach((spot, neuron) => {
      const { x, y } = at.layers[layer][neuron];
      const r = at.radius[layer];
      const [width, height] = [2 * r, 2 * r];
      let box = { left: x - r, top: y - r, width, height };
      if (layer === last) {
        const bar = barOf(at, neuron);
        const [one, two] = at.layers[last];
        const room = two.x - one.x + (two.y - one.y);
        box = at.narrow ? { left: x - room / 2, top: bar.y - 28, width: room, height: y + r + 4 - bar.y + 28 }
          : { left: x - r - 4, top: y - room / 2, width: bar.x + bar.width + BEYOND - x + r + 4, height: room };
      }
      for (const [side, size] of Object.entries(box)) spot.style.setProperty(side, `${size}px`);
    })),
  };
}
