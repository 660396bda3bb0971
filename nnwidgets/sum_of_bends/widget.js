// SumOfBends: each neuron wakes where it is put and counts as much as it is high; together they follow a curve.

import { floats } from "../shared/arrays.js";
import { button, segmented } from "../shared/controls.js";
import { element, onEvent, setText } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { onceInFrame, oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { morphing } from "../shared/morph.js";
import { onWidth } from "../shared/plot.js";
import { keepGestures, strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { BENDS, END, allAdded, farthestOff, middleOfTheGap } from "./bends.js";
import { paintBends, plotHeight, plotScales } from "./plot.js";

const MOST = 6;
const CLOSE = 0.1;
/** @type {Record<string, [right: number, up: number]>} */
const PUSHES = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1],
  Home: [-END, 0], End: [END, 0], PageUp: [0, 0.5], PageDown: [0, -0.5] };
const rounded = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) =>
  Math.round(20 * Math.min(high, Math.max(low, value))) / 20;

export default widget("sum-of-bends", ({ model, root, onTheme, signal }) => {
  const targets = floats(model.get("targets"));
  const points = 10 * END + 1;
  const names = /** @type {string[]} */ (model.get("names"));
  const state = () => {
    const wakes = /** @type {number[]} */ (model.get("wakes")).slice(0, MOST);
    return { wakes, weights: wakes.map((_, k) => /** @type {number} */ (model.get("weights")[k] ?? 0)),
      bend: /** @type {string} */ (model.get("bend")) };
  };
  const target = () => {
    const which = model.get("target");
    return which < 0 || which >= names.length ? null : targets.subarray(which * points, (which + 1) * points);
  };
  const curves = () => {
    const { wakes, weights, bend } = state();
    return allAdded(wakes, weights, bend, MOST);
  };

  const say = liveText(root, signal);
  const canvas = element("canvas", { role: "img" });
  const beads = Array.from({ length: MOST }, (_, k) =>
    element("div", { class: "nn-bead", role: "slider", tabindex: 0, "aria-valuemin": 0, "aria-valuemax": END },
      String(k + 1)));
  const plot = element("div", { class: "nn-field" }, canvas, ...beads);
  const verdict = element("p", { class: "nn-verdict" });
  const shown = morphing(() => paint(), signal);
  let held = false;

  const put = (/** @type {number} */ k, /** @type {number} */ wake, /** @type {number} */ weight) => {
    const { wakes, weights } = state();
    [wakes[k], weights[k]] = [rounded(wake, 0, END), rounded(weight, -2, 2)];
    held = true;
    update(model, { wakes, weights });
  };
  beads.forEach((bead, k) => {
    keepGestures(bead, signal);
    const follow = (/** @type {PointerEvent} */ event) => {
      const box = plot.getBoundingClientRect();
      const scales = plotScales(box.width, plotHeight(box.width));
      put(k, scales.a(event.clientX - box.left), scales.value(event.clientY - box.top));
    };
    strokes(bead, { begin: () => bead.focus(), go: follow }, signal);
    onEvent(bead, "keydown", (event) => {
      const push = PUSHES[event.key];
      if (!push || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const { wakes, weights } = state();
      put(k, wakes[k] + push[0], weights[k] + push[1]);
    }, signal);
  });

  const paint = () => {
    const { wakes, weights } = state();
    const neurons = wakes.map((_, k) => shown.at.subarray(k * points, (k + 1) * points));
    paintBends(canvas, { neurons, sum: shown.at.subarray(MOST * points), target: target(), wakes, weights });
    const width = plot.clientWidth;
    const { x, y } = plotScales(width, plotHeight(width));
    beads.forEach((bead, k) => {
      bead.hidden = k >= wakes.length;
      if (bead.hidden) return;
      bead.style.left = `${x(wakes[k])}px`;
      bead.style.top = `${y(weights[k])}px`;
    });
  };
  const tell = () => {
    const { wakes, weights, bend } = state();
    const goal = target();
    const sum = curves().subarray(MOST * points);
    const off = goal && farthestOff(sum, goal);
    const count = `${wakes.length} ${wakes.length === 1 ? "neuron" : "neurons"}`;
    const kind = bend === "none" ? `${count} without a bend: one straight line, wherever they stand.`
      : `${count}, ${bend}.`;
    const fit = off === null ? "" : `${off < CLOSE ? " You have it: off" : " Off"} by ${off.toFixed(2)} at most.`;
    setText(verdict, kind + fit);
    beads.slice(0, wakes.length).forEach((bead, k) => {
      bead.setAttribute("aria-label", `Neuron ${k + 1}`);
      bead.setAttribute("aria-valuenow", String(wakes[k]));
      bead.setAttribute("aria-valuetext", `wakes at ${signed(wakes[k], 2)}, weight ${signed(weights[k], 2)}`);
    });
    const at = [0, 2, 4, 6, 8, END].map((a) => `${signed(sum[10 * a], 1)} at ${a}`).join(", ");
    canvas.setAttribute("aria-label", `The sum over the input: ${at}. Left and right move where a neuron wakes, ` +
      "up and down its weight");
    say(`${verdict.textContent} The sum is ${at}.`);
  };

  const more = button("One more neuron", () => {
    const { wakes, weights } = state();
    update(model, { wakes: [...wakes, middleOfTheGap(wakes)], weights: [...weights, 1] });
  }, signal);
  const fewer = button("One fewer", () => {
    const { wakes, weights } = state();
    update(model, { wakes: wakes.slice(0, -1), weights: weights.slice(0, -1) });
  }, signal);
  const bends = segmented("Bend", Object.keys(BENDS).map((bend) => [bend, bend]), model.get("bend"), (bend) =>
    update(model, { bend }), signal);
  const follow = segmented("Curve to follow", [["-1", "none"], ...names.map((name, k) =>
    /** @type {[string, string]} */ ([String(k), name]))], String(model.get("target")), (value) =>
    update(model, { target: Number(value) }), signal);
  follow.hidden = !names.length;
  root.append(plot, verdict, element("div", { class: "nn-drive" },
    bends, follow, element("div", { class: "nn-buttons" }, more, fewer)));

  const check = (/** @type {HTMLElement} */ node, /** @type {string} */ value) =>
    node.querySelectorAll("input").forEach((radio) => (radio.checked = radio.value === value));
  const show = () => {
    const count = state().wakes.length;
    [more.disabled, fewer.disabled] = [count === MOST, count === 0];
    check(bends, model.get("bend"));
    check(follow, String(model.get("target")));
    if (held || !shown.at.length) shown.set(curves());
    else shown.to(curves());
    held = false;
    tell();
  };
  show();
  const repaint = oncePerFrame(paint, signal);
  onTheme(repaint);
  onWidth(plot, repaint, signal);
  listen(model, ["wakes", "weights", "bend", "target"], onceInFrame(show, signal), signal);
});
