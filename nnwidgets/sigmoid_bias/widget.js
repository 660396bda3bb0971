// SigmoidBias: one neuron with one input; its weight and bias turn and shift the sigmoid, and ReLU beside it.

import { button, slider } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { widget } from "../shared/widget.js";
import { activationPlot } from "./plot.js";
import { RULES, answer, demand, halfWay, short } from "./words.js";

export default widget("sigmoid-bias", ({ model, root, onTheme, signal }) => {
  const [low, high] = model.get("inputs");
  const start = { weight: model.get("weight"), bias: model.get("bias"), a: model.get("a") };
  const neuron = () => ({ w: model.get("weight"), b: model.get("bias"), a: model.get("a") });
  /** The bias that puts the half-way point at an input. @param {number} middle */
  const moveMiddle = (middle) => {
    const clamped = Math.min(high, Math.max(low, middle));
    update(model, { bias: Math.round(-1000 * model.get("weight") * clamped) / 1000 + 0 });
  };
  const gestures = {
    moveInput: (/** @type {number} */ a) => update(model, { a }),
    moveMiddle,
    nudge: (/** @type {number} */ by) => moveMiddle(Math.round(10 * ((halfWay(neuron()) ?? 0) + by)) / 10),
  };

  const plots = [
    activationPlot({ rule: "sigmoid", title: "Sigmoid", top: 1, ticks: [0, 0.5, 1], middleHeight: 0.5 },
      gestures, signal),
    activationPlot({ rule: "relu", title: "ReLU", top: 10, ticks: [0, 5, 10], middleHeight: 0 }, gestures, signal),
  ];
  const readouts = [readout("Sigmoid", "σ(z)"), readout("ReLU", "ReLU(z)")];
  const sum = element("data");
  const working = element("span");
  const words = element("p", { class: "nn-words" });
  const say = liveText(root, signal);
  const set = (/** @type {string} */ trait) => (/** @type {number} */ value) => update(model, { [trait]: value });
  const sliders = {
    w: slider({ label: "Weight w", min: -5, max: 5, step: 0.1 }, set("weight"), signal),
    b: slider({ label: "Bias b", min: -30, max: 30, step: 0.1 }, set("bias"), signal),
    a: slider({ label: "Input a", min: low, max: high, step: 0.1 }, set("a"), signal),
  };
  const step = element("input", { type: "checkbox" });
  onEvent(step, "change", () => update(model, { step: step.checked }), signal);
  const reset = button("Reset", () => update(model, start), signal);

  root.append(
    element("div", { class: "nn-plots" }, ...plots.map(({ node }, i) =>
      element("div", { class: "nn-one" }, readouts[i].node, node))),
    element("p", { class: "nn-sum" }, "z = w·a + b = ", working, sum),
    words,
    element("div", { class: "nn-controls" }, ...Object.values(sliders).map(({ node }) => node)),
    element("div", { class: "nn-buttons" },
      element("label", { class: "nn-switch" }, step, "Show a plain switch, dashed"), reset),
  );

  const paint = () => {
    const now = neuron();
    const z = now.w * now.a + now.b;
    const state = { neuron: now, low, high, step: model.get("step") };
    for (const plot of plots) plot.show(state);
    [RULES.sigmoid, RULES.relu].forEach(({ squish, slope }, i) => readouts[i].show(squish(z), slope(z), now.w));
    const sign = now.b < 0 ? "−" : "+";
    const times = now.a < 0 ? `(${short(now.a)})` : short(now.a);
    working.textContent = `${short(now.w)} · ${times} ${sign} ${short(Math.abs(now.b))} = `;
    sum.value = String(z);
    sum.textContent = signed(z, 2);
    words.textContent = `${demand(now)} ${answer(now)}`;
    sliders.w.show(now.w);
    sliders.b.show(now.b);
    sliders.a.show(now.a);
    step.checked = state.step;
    const [lit, awake] = [RULES.sigmoid, RULES.relu].map(({ squish }) => signed(squish(z)));
    const switched = state.step ? `, the plain switch ${RULES.step.squish(z)}` : "";
    say(`z is ${signed(z, 2)}, σ(z) ${lit}, ReLU ${awake}${switched}. ${words.textContent}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  listen(model, ["weight", "bias", "a", "step"], repaint, signal);
});

/** A rule's activation and slope as numbers. @param {string} title @param {string} formula */
function readout(title, formula) {
  const value = element("data");
  const slopes = element("span", { class: "nn-slopes" });
  return {
    node: element("div", { class: "nn-readout" },
      element("b", {}, title), element("span", {}, `${formula} = `, value), slopes),
    /** @param {number} activation @param {number} slope as z moves @param {number} weight */
    show: (activation, slope, weight) => {
      value.value = String(activation);
      value.textContent = signed(activation, activation > 0 && activation < 0.01 ? 4 : 2);
      slopes.textContent = `slope in z ${signed(slope, 2)}, in a ${signed(weight * slope + 0, 2)}`;
    },
  };
}
