// WhatItLearned: weight grids, noise, shifted digits and drawings, of a trained and an untrained network.

import { floats, toTrait } from "../shared/arrays.js";
import { button, segmented, select } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { forward, readNetwork } from "../shared/network.js";
import { still } from "../shared/motion.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { aDigitFirst, inkInWords, textureInWords } from "../shared/picture_words.js";
import { widget } from "../shared/widget.js";
import { tenOutputs } from "./answer.js";
import { climb } from "./climb.js";
import { grids } from "./grids.js";
import { shifted } from "./shift.js";

const FARTHEST = 6;
const ALL_STEPS = 300;
/** @type {Record<string, [down: number, right: number]>} */
const MOVES = { ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowDown: [1, 0] };
const ARROWS_SHOWN = ["↑", "←", "→", "↓"];
const NAMES = ["Up", "Left", "Right", "Down"];
/** @type {[string, string][]} */
const PANELS = [["weights", "Weights"], ["noise", "Noise"], ["shift", "Shift"], ["draw", "Draw"]];
/** @type {[string, string][]} */
const NETWORKS = [["trained", "Trained"], ["untrained", "Untrained"]];

export default widget("what-it-learned", async ({ model, root, host, colours, onTheme, signal }) => {
  const models = {
    trained: /** @type {import("../shared/model.js").Model} */ (await sharedModel(model, "trained", host)),
    untrained: /** @type {import("../shared/model.js").Model} */ (await sharedModel(model, "untrained", host)),
  };
  const digitsModel = /** @type {import("../shared/model.js").Model} */ (await sharedModel(model, "digits", host));
  const digits = await readDigits(digitsModel);
  const images = Array.from({ length: digits.count }, (_, i) => digits.image(i));
  const network = () => readNetwork(models[/** @type {"trained" | "untrained"} */ (model.get("network_shown"))]);
  let running = 0;

  const canvas = gridCanvas(28, 28, 10, { role: "img" });
  const real = gridCanvas(28, 28, 10, { role: "img" });
  const realPart = element("figure", {}, real, element("figcaption"));
  const imagePart = element("figure", {}, canvas, element("figcaption"));
  const answer = tenOutputs();
  const say = liveText(root, signal);

  const panels = segmented("Panel", PANELS, model.get("panel"), (panel) => update(model, { panel }), signal);
  const networks = segmented("Network", NETWORKS, model.get("network_shown"), (name) =>
    update(model, { network_shown: name }), signal);

  const moreNoise = button("New noise", () =>
    update(model, { noise: toTrait(Float32Array.from({ length: 784 }, Math.random)) }), signal);

  /** @param {number} down @param {number} right */
  const move = (down, right) => {
    const within = (/** @type {number} */ to) => Math.min(FARTHEST, Math.max(-FARTHEST, to));
    update(model, { down: within(model.get("down") + down), right: within(model.get("right") + right) });
  };
  const arrows = Object.values(MOVES).map(([down, right], i) => {
    const arrow = button(ARROWS_SHOWN[i], () => move(down, right), signal);
    arrow.setAttribute("aria-label", NAMES[i]);
    return arrow;
  });
  const other = button("Another digit", () =>
    update(model, { example: (model.get("example") + 1) % digits.count, down: 0, right: 0 }), signal);
  const back = button("Back to the middle", () => update(model, { down: 0, right: 0 }), signal);
  const shifting = element("div", { class: "nn-shifting" }, ...arrows, back, other);
  onEvent(shifting, "keydown", (event) => {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    move(...step);
  }, signal);

  const halt = () => {
    cancelAnimationFrame(running);
    running = 0;
  };
  /** @param {number} count of steps */
  const draw = (count) => {
    const step = climb(network(), model.get("target"));
    const drawing = floats(model.get("drawing"));
    for (let i = 0; i < count; i++) drawing.set(step(drawing));
    update(model, { drawing: toTrait(drawing), steps: model.get("steps") + count });
  };
  const startFrom = (/** @type {Float32Array} */ image) => {
    halt();
    update(model, { drawing: toTrait(image), steps: 0 });
  };
  const target = select("Let it draw a", Array.from("0123456789", (name) => [name, name]), (value) => {
    update(model, { target: Number(value) });
    startFrom(new Float32Array(784));
  }, signal);
  const run = button("Run", () => {
    if (running) return halt(), paint();
    const atOnce = still();
    const next = () => {
      const left = ALL_STEPS - model.get("steps");
      if (left <= 0) halt();
      else running = requestAnimationFrame(next);
      if (left > 0) draw(atOnce ? left : 1);
      else paint();
    };
    if (model.get("steps") >= ALL_STEPS) startFrom(new Float32Array(784));
    next();
  }, signal);
  const stepOnce = button("One step", () => draw(1), signal);
  const fromBlack = button("From black", () => startFrom(new Float32Array(784)), signal);
  const fromNoise = button("From noise", () => startFrom(floats(model.get("noise"))), signal);
  const drawing = element("div", { class: "nn-drawing" }, target.node, run, stepOnce, fromBlack, fromNoise);
  signal.addEventListener("abort", halt, { once: true });

  const weights = grids(images, digits.labels, () => paint(), signal);
  /** @type {Record<string, HTMLElement>} */
  const controls = { noise: element("div", {}, moreNoise), shift: shifting, draw: drawing };
  const stage = element("div", { class: "nn-stage" },
    imagePart, realPart, answer.node, element("div", { class: "nn-controls" }, ...Object.values(controls)));
  root.append(element("div", { class: "nn-choices" }, panels, networks), weights.node, stage);

  const seen = () => {
    const panel = model.get("panel");
    if (panel !== "shift") return floats(model.get(panel === "noise" ? "noise" : "drawing"));
    return shifted(images[model.get("example")], model.get("down"), model.get("right"));
  };
  /** @param {string} panel what the image is, in words */
  const caption = (panel) => {
    const [down, right, label] = [model.get("down"), model.get("right"), digits.labels[model.get("example")]];
    if (panel === "noise") return "Every pixel a random brightness";
    if (panel === "draw") return `Its ${model.get("target")}, after ${model.get("steps")} steps`;
    const parts = [down && `${Math.abs(down)} ${down < 0 ? "up" : "down"}`,
      right && `${Math.abs(right)} ${right < 0 ? "left" : "right"}`].filter(Boolean);
    return `${aDigitFirst(label)}, ${parts.length ? `moved ${parts.join(" and ")}` : "in the middle"}`;
  };
  const check = (/** @type {HTMLElement} */ bar, /** @type {string} */ value) =>
    bar.querySelectorAll("input").forEach((radio) => (radio.checked = radio.value === value));

  const paint = () => {
    const panel = model.get("panel");
    check(panels, panel);
    check(networks, model.get("network_shown"));
    if (panel !== "draw") halt();
    weights.node.hidden = panel !== "weights";
    stage.hidden = panel === "weights";
    if (panel === "weights") return say(weights.show(network(), colours));
    for (const [name, node] of Object.entries(controls)) node.hidden = name !== panel;
    const image = seen();
    const words = caption(panel);
    paintImage(canvas, image, 28);
    const look = panel === "shift" ? inkInWords(image) : textureInWords(image);
    canvas.setAttribute("aria-label", `${words}: ${look}`);
    imagePart.children[1].textContent = words;
    realPart.hidden = panel !== "draw";
    run.textContent = running ? "Pause" : "Run";
    target.choice.value = String(model.get("target"));
    const twin = digits.labels.indexOf(model.get("target"));
    realPart.hidden ||= twin < 0;
    stage.classList.toggle("nn-alone", realPart.hidden);
    if (!realPart.hidden) {
      paintImage(real, images[twin], 28);
      realPart.children[1].textContent = `${aDigitFirst(model.get("target"))} that a person wrote`;
      real.setAttribute("aria-label", `A real ${model.get("target")}`);
    }
    const layers = forward(network(), image);
    say(`${words}${panel === "draw" ? `, it looks like ${look}` : ""}. ${answer.show(layers[layers.length - 1])}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  const traits = ["panel", "network_shown", "noise", "example", "down", "right", "target", "drawing", "steps"];
  listen(model, traits, repaint, signal);
  for (const shown of Object.values(models)) listen(shown, ["parameters"], repaint, signal);
});
