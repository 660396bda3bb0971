// WeightGrid: paint one neuron's weights, move its bias, and see its answer to several images at once.

import { floats, toTrait } from "../shared/arrays.js";
import { paintable } from "../shared/brush.js";
import { takesDigits } from "../shared/carried_digit.js";
import { button, group, segmented, select, slider } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { readNetwork, sigmoid, weightedSum } from "../shared/network.js";
import { fullColour, gridCanvas, paintWeights } from "../shared/paint.js";
import { weightScale } from "../shared/weight_scale.js";
import { widget } from "../shared/widget.js";
import { PRESETS } from "./presets.js";
import { imageRow } from "./row.js";

const UNDO_DEPTH = 50;
const MOST_IMAGES = 12;

export default widget("weight-grid", async ({ model, root, host, colours, onTheme, signal }) => {
  const start = { weights: model.get("weights"), bias: model.get("bias") };
  /** @type {{ weights: DataView, bias: number }[]} */
  const undoable = [];
  let sliding = false;
  let ink = 1;
  let size = 2;

  const canvas = gridCanvas(28, 28, 12);
  const scale = weightScale();
  const say = liveText(root, signal);

  const remember = () => {
    undoable.push({ weights: model.get("weights"), bias: model.get("bias") });
    if (undoable.length > UNDO_DEPTH) undoable.shift();
    undo.disabled = false;
    sliding = false;
  };
  const set = (/** @type {Record<string, any>} */ values) => {
    remember();
    update(model, values);
  };
  const undo = button("Undo", () => {
    update(model, undoable.pop() ?? {});
    undo.disabled = undoable.length === 0;
  }, signal);
  undo.disabled = true;
  const reset = button("Reset", () => set(start), signal);

  const grid = paintable(canvas, { columns: 28, rows: 28, label: "Weights, 28 by 28" }, {
    size: () => size,
    begin: remember,
    paint: (cells) => {
      const weights = floats(model.get("weights"));
      for (const cell of cells) weights[cell] = ink;
      update(model, { weights: toTrait(weights) });
    },
    moved: (row, column) => {
      const weight = floats(model.get("weights"))[28 * row + column];
      say(`row ${row}, column ${column}, weight ${signed(weight)}`);
    },
  }, signal);

  /** @type {[string, string][]} */
  const inks = [["1", "+ blue"], ["-1", "− red"], ["0", "erase"]];
  /** @type {[string, string][]} */
  const sizes = [["1", "1"], ["2", "2"], ["3", "3"], ["5", "5"]];
  const bias = slider({ label: "Bias b", min: -50, max: 50, step: 0.5 }, (value) => {
    if (!sliding) remember();
    sliding = true;
    update(model, { bias: value });
  }, signal);
  const presets = Object.values(PRESETS).map(({ name, weights }) =>
    button(name, () => set({ weights: toTrait(weights()), bias: 0 }), signal));
  const tools = element("div", { class: "nn-tools" },
    segmented("Brush", inks, "1", (value) => (ink = Number(value)), signal),
    segmented("Brush size, pixels", sizes, "2", (value) => (size = Number(value)), signal),
    undo, reset,
  );
  const settings = element("div", { class: "nn-settings" }, bias.node, group("Start from", ...presets));
  const trained = await sharedModel(model, "network", host);
  if (trained) settings.append(trainedNeurons(trained, set, signal));

  const row = imageRow(element("ul", { class: "nn-images" }));
  const weighted = element("div", { class: "nn-grid" }, grid, scale.node);
  root.append(element("div", { class: "nn-body" }, weighted, tools, row.node, settings));

  const paint = () => {
    const weights = floats(model.get("weights"));
    const limit = fullColour(weights, 0.01);
    paintWeights(canvas, weights, 28, colours, limit);
    scale.show(weights, limit);
    bias.show(model.get("bias"));
    const answers = row.images.map((image) => {
      const sum = weightedSum(weights, image, model.get("bias"));
      return { sum, activation: sigmoid(sum) };
    });
    row.show(answers);
    say(answers.map(({ sum, activation }, i) =>
      `${model.get("names")[i]}: weighted sum ${signed(sum)}, activation ${signed(activation)}`).join("; "));
  };
  const repaint = oncePerFrame(paint, signal);
  const replaceImages = () => {
    row.replace(floats(model.get("images")), model.get("names"));
    paint();
  };
  replaceImages();
  takesDigits(root, "the weight grid", ({ image, name }) => {
    const images = floats(model.get("images")).subarray(0, MOST_IMAGES * 784 - 784);
    const names = [name, ...model.get("names")].slice(0, MOST_IMAGES);
    update(model, { images: toTrait(Float32Array.of(...image, ...images)), names });
  }, signal);
  onTheme(repaint);
  listen(model, ["weights", "bias"], repaint, signal);
  listen(model, ["images", "names"], replaceImages, signal);
});

/**
 * A choice among the neurons of a network's first layer.
 * @param {import("../shared/model.js").Model} network
 * @param {(values: Record<string, any>) => void} set
 * @param {AbortSignal} signal
 */
function trainedNeurons(network, set, signal) {
  const count = network.get("sizes")[1];
  /** @type {[string, string][]} */
  const options = Array.from({ length: count }, (_, k) => [String(k), `neuron ${k + 1} of ${count}`]);
  const { node, choice } = select("Or from the trained network", [["", "choose…"], ...options], (value) => {
    if (value === "") return;
    const { W, b } = readNetwork(network).layers[0];
    const k = Number(value);
    set({ weights: toTrait(W.slice(784 * k, 784 * (k + 1))), bias: b[k] });
    choice.value = value;
  }, signal);
  return node;
}
