// Backprop: one image's wishes, carried backward through the network layer by layer, beside the average of many.

import { button, select, slider } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { readNetwork } from "../shared/network.js";
import { largest } from "../shared/paint.js";
import { aDigit } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { widget } from "../shared/widget.js";
import { askedColumn } from "./column.js";
import { paintNetwork } from "./network.js";
import { explanation, leversInWords, neuronName, stepsBack, wishInWords } from "./steps.js";
import { wishesOf } from "./wishes.js";

/** @typedef {import("../shared/model.js").Model} Model */
/** @typedef {import("./network.js").Spot} Spot */
/** @typedef {ReturnType<typeof wishesOf>} Wishes */

const NEAR = 16;

export default widget("backprop", async ({ model, root, host, colours, onTheme, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  const sizes = networkModel.get("sizes");
  const steps = stepsBack(sizes.length - 1);
  const say = liveText(root, signal);
  const set = (/** @type {string} */ name) => (/** @type {number} */ value) => update(model, { [name]: value });
  const go = (/** @type {number} */ to) => {
    const step = Math.min(steps.length - 1, Math.max(0, to));
    if (step !== model.get("step")) update(model, { step });
  };

  const picker = slider({ label: "Image", min: 0, max: digits.count - 1, whole: true }, set("image_index"), signal);
  const counts = { label: "Images in the average", min: 1, max: digits.count, whole: true };
  const batch = slider(counts, set("batch_size"), signal);
  const canvas = element("canvas", { class: "nn-network", role: "img" });
  const back = button("← Back a layer", () => go(model.get("step") + 1), signal);
  back.classList.add("nn-primary");
  const ahead = button("Forward →", () => go(model.get("step") - 1), signal);
  const place = element("p", { class: "nn-place" });
  const title = element("p", { class: "nn-title" });
  const text = element("p", { class: "nn-text" });
  const levers = select("Neuron", [], (value) => update(model, { neuron: Number(value) }), signal);
  const one = askedColumn(Math.sqrt(sizes[0]), sizes[1]);
  const many = askedColumn(Math.sqrt(sizes[0]), sizes[1]);
  const bar = element("nav", { class: "nn-steps", "aria-label": "Steps (arrow keys)" }, back, place, ahead);
  root.append(
    element("div", { class: "nn-top" }, picker.node, batch.node),
    canvas,
    bar,
    title, text, levers.node,
    element("div", { class: "nn-columns" }, one.node, many.node),
  );
  onEvent(bar, "keydown", (event) => {
    const by = { ArrowLeft: 1, ArrowRight: -1 }[String(event.key)];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(model.get("step") + by);
  }, signal);

  let network = readNetwork(networkModel);
  /** @type {Spot[]} */
  let spots = [];
  /** @type {Wishes | null} */
  let alone = null;
  /** @type {Wishes | null} */
  let together = null;
  const offerNeurons = (/** @type {number} */ count, /** @type {number} */ chosen) => {
    if (levers.choice.length !== count) levers.choice.replaceChildren(
      ...Array.from({ length: count }, (_, k) => element("option", { value: k }, String(k))));
    levers.choice.value = String(chosen);
  };

  const paint = () => {
    const [index, count, at] = ["image_index", "batch_size", "step"].map((name) => model.get(name));
    const step = steps[at];
    const neuron = Math.min(model.get("neuron"), sizes[step.layer + 1] - 1);
    const image = digits.image(index);
    alone ??= wishesOf(network, [image], digits.labels.subarray(index));
    together ??= wishesOf(network, Array.from({ length: count }, (_, i) => digits.image(i)), digits.labels);
    const asked = [alone, together];
    picker.show(index);
    batch.show(count);
    // the key that turned the step must not lose its button
    back.setAttribute("aria-disabled", String(at === steps.length - 1));
    ahead.setAttribute("aria-disabled", String(at === 0));
    place.textContent = `Step ${at + 1} of ${steps.length}`;
    title.textContent = step.title;
    text.textContent = explanation(step, steps.length / 2, neuron);
    levers.node.hidden = step.kind !== "levers";
    offerNeurons(sizes[step.layer + 1], neuron);

    spots = paintNetwork(canvas, image, alone.layers, step, neuron, colours);
    const both = asked.map(({ layers }) => layers[step.layer]);
    const mine = (/** @type {Float32Array} */ all) =>
      all.subarray(neuron * sizes[step.layer], (neuron + 1) * sizes[step.layer]);
    const limit = (/** @type {Float32Array[]} */ arrays) => largest(arrays.map((array) => largest(array)));
    const limits = {
      turns: limit(both.map(({ turns }) => mine(turns))),
      demands: limit(both.map(({ demands }) => (step.kind === "sum" ? demands : mine(demands)))),
      wishes: limit(asked.map(({ layers }) => layers[Math.max(0, step.layer - 1)].wishes)),
    };
    const weights = network.layers.map(({ W }) => W);
    const scene = { step, neuron, colours, limits, weights };
    const label = digits.labels[index];
    const lost = step.kind === "sum" || count < 2 ? ""
      : `Of the turns ${count} images ask for, ${Math.round(100 * both[1].cancelled)}\u00a0% cancel out.`;
    one.show(`This image, ${aDigit(label)}`, alone, "", scene);
    many.show(`Average of ${count} images`, together, lost, scene);
    const wishing = step.kind === "sum" ? step.layer - 1 : step.layer;
    const { wishes } = alone.layers[wishing];
    const strongest = wishes.reduce((best, wish, k) => (Math.abs(wish) > Math.abs(wishes[best]) ? k : best), 0);
    const whose = neuronName(wishing, steps.length / 2, strongest);
    const state = step.kind === "levers" ? leversInWords(alone.layers[step.layer], neuron)
      : `Of this image ${whose} wishes most: ${wishInWords(wishes[strongest], step.kind === "outputs")}.`;
    canvas.setAttribute("aria-label", `The network reading ${aDigit(label)}`);
    const asking = step.kind === "levers" ? `: ${neuronName(step.layer, steps.length / 2, neuron)}` : "";
    say(`${step.title}${asking}. ${state}`);
  };
  const repaint = oncePerFrame(paint, signal);
  onEvent(canvas, "click", (event) => {
    const box = canvas.getBoundingClientRect();
    const hit = spots.find(({ layer, x, y }) => layer === steps[model.get("step")].layer &&
      Math.hypot(event.clientX - box.left - x, event.clientY - box.top - y) < NEAR);
    if (hit) update(model, { neuron: hit.neuron });
  }, signal);
  paint();
  onTheme(repaint);
  onWidth(root, repaint, signal);
  listen(model, ["image_index", "batch_size", "step", "neuron"], repaint, signal);
  listen(model, ["image_index"], () => (alone = null), signal);
  listen(model, ["batch_size"], () => (together = null), signal);
  listen(networkModel, ["parameters"], () => {
    network = readNetwork(networkModel);
    alone = together = null;
    repaint();
  }, signal);
});
