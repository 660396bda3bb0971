// Descent: a ball that steps downhill, on a curve and on a slice of the network's cost.

import { floats, toTrait } from "../shared/arrays.js";
import { button, segmented, select, slider } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { ease, mix, still, tween } from "../shared/motion.js";
import { onWidth } from "../shared/plot.js";
import { strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { CURVES } from "./curves.js";
import { curveGround, sliceGround } from "./grounds.js";
import { hasLeft, isResting, numbers, verdict } from "./verdict.js";

/** @typedef {import("./grounds.js").Ground} Ground */

const STEP_MS = 260;
const LATER_MS = 60;
const SLOW_STEPS = 15;
const MOST_STEPS = 200;
const MEMORY = 8;

export default widget("descent", ({ model, root, colours, onTheme, signal }) => {
  let hop = { stop: () => {} };
  const say = liveText(root, signal);
  const grounds = { curve: curveGround(model), landscape: sliceGround(model) };
  let running = false;
  /** @type {number[] | null} between two places, while the ball moves */
  let moving = null;

  const ground = () => /** @type {Ground} */ (model.get("ground") === "curve" ? grounds.curve : grounds.landscape);
  const walkOf = (/** @type {Ground} */ { walk, dimensions }) => {
    const flat = Array.from(floats(model.get(walk)));
    return Array.from({ length: flat.length / dimensions }, (_, i) => flat.slice(i * dimensions, (i + 1) * dimensions));
  };
  const write = (/** @type {number[][]} */ walk) =>
    update(model, { [ground().walk]: toTrait(Float32Array.from(walk.flat())) });
  const start = (/** @type {number[]} */ at) => {
    halt();
    write([at.map((value) => Math.min(ground().edge, Math.max(-ground().edge, value)))]);
  };
  const next = (/** @type {number[]} */ at) => {
    const { slopes } = ground().measure(at);
    const rate = model.get(ground().rate);
    return at.map((value, i) => value - rate * slopes[i]);
  };
  const stand = (/** @type {number[]} */ at) => {
    const to = next(at);
    return { at, ...ground().measure(at), step: to.map((value, i) => value - at[i]) };
  };
  const stuck = (/** @type {number[][]} */ walk) => {
    const here = stand(walk[walk.length - 1]);
    return hasLeft(here, ground().edge) || isResting(here, ground().edge);
  };
  const halt = () => {
    running = false;
    moving = null;
    hop.stop();
  };

  const advance = (/** @type {number} */ left) => {
    const walk = walkOf(ground());
    if (left === 0 || stuck(walk)) {
      halt();
      repaint();
      return;
    }
    if (still()) {
      for (let i = 0; i < left && !stuck(walk); i++) walk.push(next(walk[walk.length - 1]));
      halt();
      write(walk);
      return;
    }
    const from = walk[walk.length - 1];
    const to = next(from);
    const step = (/** @type {number} */ share) => {
      moving = from.map((value, i) => mix(value, to[i], share));
      repaint();
      if (share < 1) return;
      moving = null;
      write([...walk, to]);
      advance(left - 1);
    };
    hop = tween({ duration: walk.length < SLOW_STEPS ? STEP_MS : LATER_MS, easing: ease.inOut, step, signal });
  };
  const go = (/** @type {number} */ steps) => {
    halt();
    running = steps > 1;
    advance(steps);
    repaint();
  };

  const canvas = element("canvas", { class: "nn-ground", tabindex: 0, role: "application" });
  const scale = element("p", { class: "nn-scale" }, element("span", {}, "low cost"), element("span", {}, "high"));
  const run = button("Run", () => (running ? (halt(), repaint()) : go(MOST_STEPS)), signal);
  run.classList.add("nn-primary");
  const step = button("Step", () => go(1), signal);
  const again = button("Back to start", () => start(walkOf(ground())[0]), signal);
  const place = segmented("Ground", [["curve", "a curve"], ["landscape", "two weights"]], model.get("ground"),
    (value) => {
      halt();
      update(model, { ground: value });
    }, signal);
  const shape = select("Curve", Object.keys(CURVES).map((name) => [name, name]), (value) => {
    halt();
    update(model, { curve: value, walk: toTrait(Float32Array.from([walkOf(grounds.curve)[0][0]])) });
  }, signal);
  const setters = Object.entries(grounds).map(([name, { rate, rates, edge, axes, nudge }]) => {
    const label = "Learning rate η";
    const rateSlider = slider({ label, ...rates }, (value) => update(model, { [rate]: value }), signal);
    const starts = axes.map((axis, i) => {
      const moved = (/** @type {number} */ value) =>
        start(walkOf(ground())[0].map((old, k) => (k === i ? value : old)));
      return slider({ label: `Start ${axis}`, min: -edge, max: edge, step: nudge }, moved, signal);
    });
    const node = element("div", { class: "nn-setters" }, rateSlider.node, ...starts.map((one) => one.node));
    return { name, node, rate, rateSlider, starts };
  });
  const facts = ["Steps", "Position", "Slope", "Next step", "Cost"].map((name) => {
    const value = element("dd", {});
    return { name, value, node: element("div", {}, element("dt", {}, name), value) };
  });
  const words = element("p", { class: "nn-verdict" });
  root.append(
    element("div", { class: "nn-head" }, place, shape.node),
    element("div", { class: "nn-body" }, element("div", {}, canvas, scale),
      element("div", { class: "nn-side" }, element("div", { class: "nn-buttons" }, run, step, again), words,
        ...setters.map(({ node }) => node), element("dl", {}, ...facts.map(({ node }) => node)))),
  );

  const startAt = (/** @type {PointerEvent} */ event) => {
    const box = canvas.getBoundingClientRect();
    start(ground().pointed((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
  };
  strokes(canvas, { begin: startAt, go: startAt }, signal);
  onEvent(canvas, "keydown", (event) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[String(event.key)];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    start(walkOf(ground())[0].map((value, i) => value + 2 * ground().nudge * by[i]));
  }, signal);

  const paint = () => {
    const at = ground();
    const walk = walkOf(at);
    const ball = walk[walk.length - 1];
    const lately = walk.slice(-MEMORY).map(stand);
    const here = lately[lately.length - 1];
    at.paint(canvas, walk, moving ?? ball, moving ? ball.map(() => 0) : here.step, colours);
    scale.hidden = at === grounds.curve;
    const below = at === grounds.curve ? `Cost, a curve: ${model.get("curve")}` : "Cost over two weights";
    canvas.setAttribute("aria-label", `${below}. Ball at ${numbers(ball, 2)}: drag or arrow keys set its start`);
    for (const radio of place.querySelectorAll("input")) radio.checked = radio.value === model.get("ground");
    shape.node.hidden = at !== grounds.curve;
    shape.choice.value = model.get("curve");
    for (const { name, node, rate, rateSlider, starts } of setters) {
      node.hidden = name !== model.get("ground");
      rateSlider.show(model.get(rate));
      if (!node.hidden) starts.forEach((one, i) => one.show(walk[0][i]));
    }
    run.textContent = running ? "Pause" : "Run";
    const ended = stuck(walk);
    for (const one of [run, step]) one.setAttribute("aria-disabled", String(ended));
    const remark = verdict(lately, at.edge, at.rest);
    const far = hasLeft(here, at.edge);
    words.textContent = remark;
    words.toggleAttribute("data-warning", far || remark.includes("too large"));
    const { slopes, step: nextStep, cost } = here;
    const texts = [`${walk.length - 1}`, numbers(ball), numbers(slopes), numbers(nextStep), numbers([cost], 4)];
    facts.forEach(({ value }, i) => (value.textContent = texts[i]));
    const read = facts.slice(1).map(({ name }, i) => `${name.toLowerCase()} ${texts[i + 1]}`);
    if (!running) say(`Step ${texts[0]}: ${read.join(", ")}. ${remark}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(() => {
    grounds.landscape.forget();
    repaint();
  });
  onWidth(root, repaint, signal);
  listen(model, ["ground", "curve", "rate", "slice_rate", "walk", "slice_walk"], repaint, signal);
});
