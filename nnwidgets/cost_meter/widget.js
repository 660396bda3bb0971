// CostMeter: one image's ten squared differences, and what a turn of one weight does to its cost and to all others'.

import { button, segmented, select, slider } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { morphing } from "../shared/morph.js";
import { forward, readNetwork } from "../shared/network.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { inkInWords } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { costAt, paintChanges, paintCurve, turnAt } from "./charts.js";
import { knob, mean, squares } from "./knob.js";
import { weightPicker } from "./picker.js";

/** @typedef {import("../shared/model.js").Model} Model */

const RANGE = 10;
const POINTS = 41;
const FULL_BAR = 2.5;
const TINY = 1e-6;

export default widget("cost-meter", async ({ model, root, host, colours, onTheme, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  const sizes = networkModel.get("sizes");
  const images = Array.from({ length: digits.count }, (_, i) => digits.image(i));
  const say = liveText(root, signal);

  const picture = gridCanvas(28, 28, 4, { role: "img" });
  const picker = slider({ label: "Image", min: 0, max: digits.count - 1, whole: true },
    (value) => update(model, { image_index: value }), signal);
  const total = element("p", { class: "nn-total" });
  const segments = Array.from({ length: 10 }, (_, k) => element("i", {}, String(k)));
  const stack = element("div", { class: "nn-stack", "aria-hidden": "true" }, ...segments);
  const rows = segments.map((_, k) => {
    const [bar, text] = [element("i", {}), element("span", {})];
    const node = element("li", {}, element("b", {}, String(k)), element("span", { class: "nn-output" }, bar), text);
    return { node, bar, text };
  });
  const layers = sizes.slice(1).map((/** @type {number} */ _, /** @type {number} */ i) =>
    [String(i), i === sizes.length - 2 ? "output" : `hidden ${i + 1}`]);
  const choose = (/** @type {Record<string, number>} */ values) => update(model, { ...values, nudge: 0 });
  const layerChoice = segmented("Weights into layer", layers, String(model.get("layer")),
    (value) => choose({ layer: Number(value), neuron: 0, source: 0 }), signal);
  const neurons = select("Neuron", [], (value) => choose({ neuron: Number(value) }), signal);
  const cell = () => {
    const { layer, neuron, source } = place();
    const { nIn, nOut } = network.layers[layer];
    if (layer) return { columns: nIn, rows: nOut, row: neuron, column: source };
    return { columns: 28, rows: 28, row: Math.floor(source / 28), column: source % 28 };
  };
  const grid = weightPicker(cell, (row, column) => {
    const { layer } = place();
    choose(layer ? { neuron: row, source: column } : { source: 28 * row + column });
  }, signal);
  const named = element("p", { class: "nn-named" });
  const turn = slider({ label: "Turn this weight by", min: -RANGE, max: RANGE, step: 0.1 },
    (value) => update(model, { nudge: value }), signal);
  const reset = button("Back to as trained", () => update(model, { nudge: 0 }), signal);
  const charts = ["This image", `All ${digits.count}`].map((name) => {
    const canvas = element("canvas", { role: "img" });
    const text = element("p", {});
    const drag = (/** @type {PointerEvent} */ event) => {
      const { left, width } = canvas.getBoundingClientRect();
      update(model, { nudge: Math.round(10 * turnAt(event.clientX - left, width, RANGE)) / 10 + 0 });
    };
    strokes(canvas, { begin: drag, go: drag }, signal);
    return { name, canvas, text, node: element("div", {}, element("p", { class: "nn-whose" }, name), text, canvas) };
  });
  const drawn = charts.map(({ canvas }) => morphing((curve) => {
    const turned = model.get("nudge");
    paintCurve(canvas, curve, RANGE, { turn: turned, cost: costAt(curve, turned, RANGE) }, colours);
  }, signal));
  const votes = element("p", { class: "nn-votes" });
  const listed = { class: "nn-rows", "aria-label": "Squared differences of the ten outputs" };
  const alt = "Every image's change of cost, sorted; heights are square roots";
  const strip = element("canvas", { role: "img", "aria-label": alt });
  const ofImage = element("div", { class: "nn-of-image" },
    element("div", { class: "nn-image" }, picture, picker.node), total, stack,
    element("ol", listed, ...rows.map(({ node }) => node)));
  const ofWeight = element("div", { class: "nn-where" }, layerChoice, neurons.node, grid.node);
  const ofAll = element("div", { class: "nn-of-all" }, votes, strip);
  const show = (/** @type {string} */ which) => void (root.dataset.shown = which);
  const shown = segmented("Look at", [["image", "this image"], ["weight", "which weight"], ["all", "all images"]],
    "image", show, signal);
  show("image");
  root.append(element("div", { class: "nn-body" },
    element("div", { class: "nn-knob" }, named,
      element("div", { class: "nn-charts" }, ...charts.map(({ node }) => node)),
      element("div", { class: "nn-turn" }, turn.node, reset), ofAll),
    element("div", { class: "nn-choose" }, shown, element("div", { class: "nn-panels" }, ofImage, ofWeight))));

  const place = () => ({ layer: model.get("layer"), neuron: model.get("neuron"), source: model.get("source") });
  let network = readNetwork(networkModel);
  let activations = images.map((image) => forward(network, image));
  /** @type {ReturnType<typeof meterOf> | null} */
  let meter = null;

  /** @type {string[]} the image and the weight are named again only when they change */
  let told = [];
  const meterOf = () => {
    const turned = knob(network, activations, digits.labels, place());
    const turns = Array.from({ length: POINTS }, (_, i) => -RANGE + (2 * RANGE * i) / (POINTS - 1));
    return { ...turned, turns, before: turned.costs(0), means: turns.map((nudge) => mean(turned.costs(nudge))) };
  };
  const paint = () => {
    const { layer, neuron, source } = place();
    const [index, nudge] = [model.get("image_index"), model.get("nudge")];
    meter ??= meterOf();
    const label = digits.labels[index];
    const outputs = meter.outputs(index, nudge);
    const parts = squares(outputs, label);
    const costs = meter.costs(nudge);
    picker.show(index);
    turn.show(nudge);
    reset.disabled = nudge === 0;
    paintImage(picture, images[index], 28);
    picture.setAttribute("aria-label", `A handwritten ${label}: ${inkInWords(images[index])}`);
    total.replaceChildren("Cost of this image: ", element("data", { value: costs[index] }, signed(costs[index], 4)));
    parts.forEach((square, k) => {
      const y = Number(k === label);
      segments[k].style.width = `${(100 * square) / Math.max(FULL_BAR, costs[index])}%`;
      segments[k].toggleAttribute("data-target", k === label);
      rows[k].bar.style.width = `${100 * outputs[k]}%`;
      rows[k].node.toggleAttribute("data-target", k === label);
      const number = element("data", { value: square }, signed(square, 3));
      rows[k].text.replaceChildren(`(${signed(outputs[k])} − ${y})² = `, number);
    });

    const { W, nIn, nOut } = network.layers[layer];
    const names = Array.from({ length: nOut }, (_, k) => element("option", { value: k }, String(k)));
    if (neurons.choice.length !== nOut) neurons.choice.replaceChildren(...names);
    neurons.choice.value = String(neuron);
    for (const radio of layerChoice.querySelectorAll("input")) radio.checked = radio.value === String(layer);
    if (layer) grid.show(W, "Weights, a row for each neuron", colours);
    else grid.show(W.subarray(neuron * nIn, (neuron + 1) * nIn), "Weights of this neuron", colours);
    const { row, column } = cell();
    const pixel = `the pixel in row ${row}, column ${column}`;
    const from = layer ? `hidden neuron ${source}` : pixel;
    const into = layer === sizes.length - 2 ? `output ${neuron}` : `hidden neuron ${neuron}`;
    named.textContent = `The weight from ${from} into ${into}: ${signed(meter.weight + nudge)}`;

    const { turns, means, before } = meter;
    const cost = /** @type {NonNullable<typeof meter>} */ (meter).cost;
    const curves = [turns.map((at) => cost(index, at)), means].map((curve) => Float32Array.from(curve));
    const now = [costs[index], mean(costs)];
    const was = [before[index], mean(before)];
    const words = charts.map(({ name, canvas, text }, i) => {
      const change = now[i] - was[i];
      const verdict = Math.abs(change) < TINY ? "unchanged" : change < 0 ? "better" : "worse";
      drawn[i].to(curves[i]);
      const lowest = curves[i].indexOf(Math.min(...curves[i]));
      canvas.setAttribute("aria-label", `${name}: cost against the turn of the weight, ` +
        `lowest, ${signed(curves[i][lowest], 4)}, at a turn of ${signed(turns[lowest], 1)}`);
      const number = element("data", { value: now[i] }, signed(now[i], 4));
      text.replaceChildren(i ? "mean cost " : "cost ", number, `, ${verdict}`);
      return `${name}: ${nudge === 0 ? text.textContent?.replace(", unchanged", "") : text.textContent}`;
    });
    const changes = costs.map((cost, i) => cost - before[i]);
    const count = (/** @type {number} */ sign) => changes.filter((change) => sign * change > TINY).length;
    votes.textContent = `Better for ${count(-1)} images, worse for ${count(1)}, ` +
      `untouched ${digits.count - count(-1) - count(1)}.`;
    paintChanges(strip, changes, index, colours);
    const subjects = [`A handwritten ${label}.`, `${named.textContent}.`];
    const news = subjects.filter((subject) => !told.includes(subject));
    told = subjects;
    say([...news, `${words.join("; ")}.`, nudge === 0 ? "" : votes.textContent].join(" ").trim());
  };
  const repaint = oncePerFrame(paint, signal);
  const another = () => {
    meter = null;
    repaint();
  };
  paint();
  onTheme(repaint);
  onWidth(root, repaint, signal);
  listen(model, ["image_index", "nudge"], repaint, signal);
  listen(model, ["layer", "neuron", "source"], another, signal);
  listen(networkModel, ["parameters"], () => {
    network = readNetwork(networkModel);
    activations = images.map((image) => forward(network, image));
    another();
  }, signal);
});
