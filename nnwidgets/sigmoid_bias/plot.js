// A neuron's activation over its input: the curve, the input's point with its tangent, a grip on the half-way point.

import { element, onEvent, uniqueId } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { strokes } from "../shared/stroke.js";
import { setAll, svg } from "../shared/svg.js";
import { RULES, halfWay, short } from "./words.js";

/** @typedef {import("./words.js").Neuron} Neuron */
/** @typedef {{ neuron: Neuron, low: number, high: number, step: boolean }} State low, high: the inputs shown */

const HEIGHT = { wide: 236, narrow: 148 };
const NARROW = 330;
const EDGE = { left: 30, right: 12, top: 14, bottom: 40 };
const SAMPLES = 200;
const TANGENT = 46; // pixels to each side
const GRIP = 24; // pixels around the half-way point that take hold of it

/**
 * @param {{ rule: "sigmoid" | "relu", title: string, top: number, ticks: number[], middleHeight: number }} kind
 * @param {{ moveInput: (a: number) => void, moveMiddle: (a: number) => void, nudge: (by: number) => void }} gestures
 * @param {AbortSignal} signal
 */
export function activationPlot({ rule, title, top, ticks, middleHeight }, gestures, signal) {
  const { squish, slope } = RULES[rule];
  const clip = uniqueId();
  const frame = svg("rect");
  const axes = svg("g", { class: "nn-axes", "aria-hidden": "true" });
  const switched = svg("path", { class: "nn-step" });
  const curve = svg("path", { class: "nn-curve" });
  const tangent = svg("line", { class: "nn-tangent" });
  const drop = svg("line", { class: "nn-drop" });
  const dot = svg("circle", { class: "nn-dot", r: 6 });
  const grip = svg("g", { class: "nn-grip", tabindex: 0, role: "slider", "aria-label": `${title}: half-way point` },
    svg("circle", { r: 9 }), svg("path", { d: "M-13 -4 l-5 4 l5 4 M13 -4 l5 4 l-5 4" }));
  const picture = svg("svg", { class: `nn-plot nn-${rule}`, role: "group", "aria-label": `${title} over the input` },
    svg("defs", {}, svg("clipPath", { id: clip }, frame)), axes,
    svg("g", { "clip-path": `url(#${clip})` }, switched, curve, tangent, drop), grip, dot);
  const node = element("div", {});
  node.append(picture);

  let width = 0;
  let height = HEIGHT.wide;
  /** @type {State} */
  let state = { neuron: { w: 1, b: 0, a: 0 }, low: -1, high: 1, step: false };
  const x = (/** @type {number} */ a) =>
    EDGE.left + ((a - state.low) / (state.high - state.low)) * (width - EDGE.left - EDGE.right);
  const y = (/** @type {number} */ out) => height - EDGE.bottom - (out / top) * (height - EDGE.top - EDGE.bottom);
  const within = (/** @type {number} */ out) => Math.min(1.05 * top, out);

  const drawAxes = () => {
    setAll(picture, { viewBox: `0 0 ${width} ${height}`, height });
    setAll(frame, { x: EDGE.left, y: 0, width: width - EDGE.left - EDGE.right, height: height - EDGE.bottom + 3 });
    const inputs = [0, 0.25, 0.5, 0.75, 1].map((share) => state.low + share * (state.high - state.low));
    axes.replaceChildren(
      ...ticks.flatMap((tick) => [
        svg("line", { x1: EDGE.left, x2: width - EDGE.right, y1: y(tick), y2: y(tick) }),
        svg("text", { x: EDGE.left - 6, y: y(tick) + 4, "text-anchor": "end" }, tick === 0.5 ? "½" : short(tick)),
      ]),
      ...inputs.flatMap((a) => [
        svg("line", { x1: x(a), x2: x(a), y1: y(0), y2: y(0) + 4 }),
        svg("text", { x: x(a), y: y(0) + 21, "text-anchor": "middle" }, short(a)),
      ]),
      svg("text", { x: (EDGE.left + width - EDGE.right) / 2, y: height - 4, "text-anchor": "middle" }, "input a"),
    );
  };
  const path = (/** @type {(z: number) => number} */ of) => {
    const { w, b } = state.neuron;
    const inputs = Array.from({ length: SAMPLES + 1 }, (_, k) => state.low + (k / SAMPLES) * (state.high - state.low));
    const middle = halfWay(state.neuron);
    if (middle !== null && middle > state.low && middle < state.high) {
      inputs.push(middle - 1e-9, middle + 1e-9); // corner and jump stand exactly where they are
      inputs.sort((one, other) => one - other);
    }
    return `M${inputs.map((a) => `${x(a).toFixed(1)} ${y(Math.min(2 * top, of(w * a + b))).toFixed(1)}`).join("L")}`;
  };

  const widthNow = () => Math.max(200, node.clientWidth);
  const show = (/** @type {State} */ next) => {
    state = next;
    width = widthNow();
    height = width < NARROW ? HEIGHT.narrow : HEIGHT.wide;
    drawAxes();
    const { w, b, a } = state.neuron;
    const z = w * a + b;
    const out = squish(z);
    setAll(curve, { d: path(squish) });
    setAll(switched, { d: state.step ? path(RULES.step.squish) : "" });
    const [dx, dy] = [x(a + 1) - x(a), y(w * slope(z)) - y(0)];
    const share = TANGENT / Math.hypot(dx, dy);
    setAll(tangent, { x1: x(a) - share * dx, y1: y(out) - share * dy, x2: x(a) + share * dx, y2: y(out) + share * dy });
    setAll(drop, { x1: x(a), x2: x(a), y1: y(within(out)), y2: y(0) });
    setAll(dot, { cx: x(a), cy: y(within(out)) });
    const middle = halfWay(state.neuron);
    const gripped = middle !== null && middle >= state.low && middle <= state.high;
    grip.style.display = gripped ? "" : "none";
    if (!gripped) return;
    setAll(grip, {
      transform: `translate(${x(middle).toFixed(1)} ${y(middleHeight).toFixed(1)})`,
      "aria-valuenow": short(middle), "aria-valuemin": String(state.low), "aria-valuemax": String(state.high),
      "aria-valuetext": `input ${short(middle)}`,
    });
  };

  /** @type {((a: number) => void) | null} */
  let dragged = null;
  const follow = (/** @type {PointerEvent} */ event) => {
    const box = picture.getBoundingClientRect();
    const across = (event.clientX - box.left - EDGE.left) / (width - EDGE.left - EDGE.right);
    const a = state.low + Math.min(1, Math.max(0, across)) * (state.high - state.low);
    dragged?.(Math.round(10 * a) / 10);
  };
  const begin = (/** @type {PointerEvent} */ event) => {
    const box = picture.getBoundingClientRect();
    const middle = halfWay(state.neuron);
    const far = middle === null ? Infinity
      : Math.hypot(event.clientX - box.left - x(middle), event.clientY - box.top - y(middleHeight));
    dragged = far < GRIP ? gestures.moveMiddle : gestures.moveInput;
    if (dragged === gestures.moveInput) follow(event);
  };
  strokes(picture, { begin, go: follow }, signal);
  onEvent(grip, "keydown", (event) => {
    const by = { ArrowRight: 0.1, ArrowUp: 0.1, ArrowLeft: -0.1, ArrowDown: -0.1, PageUp: 1, PageDown: -1 }[
      /** @type {"PageUp"} */ (event.key)];
    if (!by) return;
    event.preventDefault();
    gestures.nudge(by);
  }, signal);
  const observer = new ResizeObserver(oncePerFrame(() => width !== widthNow() && show(state), signal));
  observer.observe(node);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  return { node, show };
}
