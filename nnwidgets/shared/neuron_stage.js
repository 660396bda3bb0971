// The network as something to explore: point at a neuron, or walk from one to the next with the arrow keys.

import { element, onEvent } from "./dom.js";
import { gridCanvas, paintImage } from "./paint.js";
import { inkInWords } from "./picture_words.js";
import { ARROW_STEPS } from "./pen.js";

/** @typedef {import("./strongest_connections.js").NeuronName} NeuronName */
/** @typedef {import("./strongest_connections.js").Place} Place */

const ROWS = 25; // of a column of neurons; more stand side by side

/**
 * @param {number[]} sizes
 * @param {(named: NeuronName | null) => void} look a neuron is looked at, or none any more
 * @param {() => void} placed the neurons have come to other places
 * @param {AbortSignal} signal
 */
export function neuronStage(sizes, look, placed, signal) {
  const lines = element("canvas", { class: "nn-lines" });
  const image = gridCanvas(28, 28, 1, { role: "img", "aria-label": "The network's 28 by 28 pixels" });
  const last = sizes.length - 1;
  const names = sizes.map((_, layer) => (layer === last ? "Output neuron of digit" : `Hidden layer ${layer}, neuron`));
  const layers = sizes.map((_, layer) => (layer === last ? "Output neurons" : `Hidden layer ${layer}`));
  const circles = sizes.slice(1).map((count, i) => Array.from({ length: count }, (_, k) =>
    element("span", { role: "option", tabindex: -1, "aria-label": `${names[i + 1]} ${i + 1 === last ? k : k + 1}` })));
  const groups = circles.map((members, i) =>
    element("div", { role: "group", "aria-label": layers[i + 1], style: `--count:${Math.min(ROWS, members.length)}` },
      ...members));
  const node = element("div", { class: "nn-stage" }, lines, image,
    element("div", { class: "nn-layers", role: "listbox", "aria-label": "Neurons: arrow keys move" }, ...groups));
  /** @type {NeuronName | null} */
  let focused = null;
  let tabStop = circles[0][0];
  tabStop.tabIndex = 0;

  const show = (/** @type {NeuronName | null} */ named) => {
    node.querySelector("[aria-selected]")?.removeAttribute("aria-selected");
    if (named) circles[named.layer - 1][named.neuron].setAttribute("aria-selected", "true");
    look(named);
  };
  /** @type {Map<any, any>} circles to their NeuronName */
  const named = new Map(circles.flatMap((members, i) => members.map((circle, neuron) =>
    [circle, { layer: i + 1, neuron, title: circle.getAttribute("aria-label") }])));
  onEvent(node, "focusin", ({ target }) => {
    tabStop.tabIndex = -1;
    tabStop = target;
    tabStop.tabIndex = 0;
    show((focused = named.get(target)));
  }, signal);
  onEvent(node, "pointerover", ({ target }) => named.has(target) && show(named.get(target)), signal);
  onEvent(node, "focusout", () => show((focused = null)), signal);
  onEvent(node, "pointerleave", () => show(focused), signal);
  onEvent(node, "keydown", (event) => {
    const arrow = ARROW_STEPS[event.key];
    if (!focused || !arrow) return;
    event.preventDefault();
    const members = circles[Math.min(last - 1, Math.max(0, focused.layer - 1 + arrow[0]))];
    // the next column at the same height, or the same column one on
    const at = Math.floor(((focused.neuron + 0.5) * members.length) / sizes[focused.layer]) + arrow[1];
    members[Math.min(members.length - 1, Math.max(0, at))].focus({ preventScroll: true });
  }, signal);

  /** @type {(Place & { width: number })[][]} measured when needed: reading a size in a frame costs a layout */
  let places = [];
  const observer = new ResizeObserver(() => {
    places = [];
    placed();
  });
  observer.observe(node);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });

  return {
    node,
    lines,
    /** Where a neuron is; layer 0 are the pixels. @param {number} layer @param {number} neuron @returns {Place} */
    place: (layer, neuron) => {
      if (layer) return places[layer][neuron];
      const [{ x, y, width }] = places[0];
      const pixel = width / 28;
      return { x: x + ((neuron % 28) - 13.5) * pixel, y: y + (Math.floor(neuron / 28) - 13.5) * pixel };
    },
    /**
     * @param {Float32Array[]} activations @param {number} arrived the layers beyond are dark yet
     * @returns {boolean} whether the neurons have places; hidden, they have none, and `placed` is called when they do
     */
    light: (activations, arrived) => {
      if (!places.length) {
        const origin = node.getBoundingClientRect();
        if (!origin.width) {
          // Shown again in this very frame, it has had one size for all that the observer sees.
          requestAnimationFrame(() => node.clientWidth && placed());
          return false;
        }
        lines.width = origin.width * devicePixelRatio;
        lines.height = origin.height * devicePixelRatio;
        places = [[image], ...circles].map((members) => members.map((member) => {
          const { left, top, width, height } = member.getBoundingClientRect();
          return { x: left - origin.left + width / 2, y: top - origin.top + height / 2, width };
        }));
      }
      paintImage(image, activations[0], 28);
      image.setAttribute("aria-label", `The network's 28 by 28 pixels: ${inkInWords(activations[0])}`);
      circles.forEach((members, i) => {
        const light = Math.min(1, Math.max(0, 4 * (arrived - i) - 3));
        members.forEach((circle, k) => circle.style.setProperty("--light", String(light * activations[i + 1][k])));
      });
      return true;
    },
  };
}
