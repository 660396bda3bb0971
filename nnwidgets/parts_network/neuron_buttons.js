// A button over each neuron: pressed, it is broken. One stop for the Tab key; arrow keys go up, down and across.

import { element, onEvent } from "../shared/dom.js";

/** @typedef {{ layer: number, k: number }} Named */

/**
 * @param {import("./rule.js").PartLayer[]} layers
 * @param {(layer: number, k: number) => void} pressed
 * @param {(named: Named | null) => void} looked a neuron is pointed at, or focused by a key
 * @param {AbortSignal} signal
 */
export function neuronButtons(layers, pressed, looked, signal) {
  const columns = layers.map(({ name, neurons }, layer) => {
    const buttons = neurons.map((_, k) => {
      const node = element("button", { type: "button", class: "nn-part", tabindex: layer || k ? -1 : 0 });
      onEvent(node, "click", () => pressed(layer, k), signal);
      onEvent(node, "pointerenter focus", () => looked({ layer, k }), signal);
      onEvent(node, "pointerleave blur", () => looked(null), signal);
      onEvent(node, "focus", () => columns.flatMap(({ buttons: all }) => all)
        .forEach((one) => (one.tabIndex = one === node ? 0 : -1)), signal);
      return node;
    });
    const group = element("div", { role: "group", "aria-label": `${name}: press one to break it` }, ...buttons);
    return { node: group, buttons };
  });
  const node = element("div", { class: "nn-parts" }, ...columns.map((column) => column.node));
  /** @type {Record<string, [number, number]>} */
  const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  onEvent(node, "keydown", (event) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const layer = columns.findIndex(({ buttons }) => buttons.includes(event.target));
    const next = columns[layer + step[0]]?.buttons ?? columns[layer].buttons;
    const at = columns[layer].buttons.indexOf(event.target) + step[1];
    next[Math.max(0, Math.min(next.length - 1, at))].focus();
  }, signal);
  return {
    node,
    /** @param {import("./places.js").Place[][]} places */
    place: (places) => places.forEach((column, layer) => column.forEach(({ x, y }, k) =>
      (columns[layer].buttons[k].style.cssText = `left:${x}px;top:${y}px`))),
    /** @param {(layer: number, k: number) => { text: string, dead: boolean }} about asked in their order */
    name: (about) => columns.forEach(({ buttons }, layer) => buttons.forEach((one, k) => {
      const { text, dead } = about(layer, k);
      one.setAttribute("aria-label", text);
      one.setAttribute("aria-pressed", String(dead));
    })),
  };
}
