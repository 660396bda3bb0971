// TrainLive: a network that learns in the page, before the reader's eyes.

import { floats } from "../shared/arrays.js";
import { button, segmented, select } from "../shared/controls.js";
import { curve } from "../shared/curve.js";
import { fetchText } from "../shared/data_file.js";
import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { unpack } from "../shared/network.js";
import { numberField } from "../shared/number_field.js";
import { phoneTabs } from "../shared/phone_tabs.js";
import { weightWall } from "../shared/weight_wall.js";
import { widget } from "../shared/widget.js";
import { firstNetwork } from "./run.js";
import { startOf, trainer } from "./trainer.js";

/** @typedef {import("../shared/controls.js").Option} Option */
/** @typedef {import("../shared/model.js").Model} Model */

/** @type {Option[]} */
const RATES = ["0.03", "0.1", "0.3", "1", "1.5", "3", "10", "30"].map((rate) => [rate, rate]);
/** @type {Option[]} */
const BATCHES = ["1", "10", "32", "100"].map((size) => [size, size]);
/** @type {Option[]} */
const HIDDEN = [["", "none"], ["16", "16"], ["16,16", "16 and 16"], ["32,16", "32 and 16"], ["64", "64"]];
/** @type {Option[]} */
const SPEEDS = [["1", "1"], ["10", "10"], ["100", "100"], ["max", "max"]];
/** @type {Option[]} */
const SCHEDULES = [["", "stays"], ["falls", "falls to 0"]];

// Called once for each model, as anywidget does: all its views share one training.
export default trainLive;
function trainLive() {
  /** @type {import("./trainer.js").Trainer} */
  let training;
  return {
    initialize: (/** @type {{ model: Model }} */ { model }) => void (training = trainer(model)),
    ...widget("train-live", (view) => show(view, training)),
  };
}

/**
 * @param {import("../shared/widget.js").View} view
 * @param {import("./trainer.js").Trainer} training
 */
function show({ model, root, host, colours, onTheme, signal }, training) {
  const { state } = training;
  const first = button("", () => training.press(host), signal);
  first.classList.add("nn-first");
  const oneBatch = button("One batch", training.oneBatch, signal);
  const reset = button("Back to the start", training.reset, signal);
  const another = button("Another seed", () => update(model, { seed: (model.get("seed") + 1) % 1000 }), signal);
  const clock = element("p", { class: "nn-clock" });
  const speed = segmented("Batches a second", SPEEDS, model.get("speed"), (value) =>
    update(model, { speed: value }), signal);
  const trouble = element("p", { class: "nn-trouble", role: "alert" });

  const rate = select("Learning rate", RATES, (value) => update(model, { learning_rate: Number(value) }), signal);
  const schedule = segmented("The rate, to the end", SCHEDULES, model.get("falling") ? "falls" : "", (value) =>
    update(model, { falling: value !== "" }), signal);
  const batch = select("Images in a batch", BATCHES, (value) => update(model, { batch_size: Number(value) }), signal);
  const hidden = select("Hidden neurons", HIDDEN, (value) =>
    update(model, { hidden: value ? value.split(",").map(Number) : [] }), signal);
  const seeds = { min: 0, max: 999, whole: true };
  const seed = numberField("Seed", seeds, (value) => update(model, { seed: value }), signal);

  const accuracy = curve({ name: "Read right, of 2,000 images kept apart", low: 0, high: 1,
    marks: [[0.5, "50 %"], [0.9, "90 %"]] });
  const cost = curve({ name: "Their cost", low: 0.05, high: 4, powers: true, marks: [[1, "1"], [0.1, "0.1"]] });
  const label = "The weights of each neuron of the first layer, blue positive, red negative";
  const wall = weightWall({ root, label, colours }, signal);
  const watched = element("div", { class: "nn-training" }, element("div", {}, accuracy.node, cost.node), wall.node);
  const choices = element("div", {},
    element("div", { class: "nn-settings" }, rate.node, schedule, batch.node, model.get("pupil") ? "" : hidden.node,
      element("div", { class: "nn-seed" },
        element("label", { class: "nn-select" }, element("span", {}, "Seed"), seed.field), seed.note)),
    element("p", { class: "nn-note" }, "To keep the file small, these digits have 32 shades of grey instead of 256."));
  root.append(
    element("div", { class: "nn-drive" }, element("div", { class: "nn-start" }, first),
      element("div", { class: "nn-buttons" }, oneBatch, reset, another), speed, clock),
    trouble, phoneTabs([["Watch", watched], ["Settings", choices]], signal),
    element("div", { class: "nn-parts" }, watched, choices),
  );
  const say = liveText(root, signal);

  const network = () => {
    const parameters = floats(model.get("parameters"));
    if (!parameters.length) return firstNetwork(startOf(model)).network;
    return unpack([784, ...model.get("hidden"), 10], parameters, "sigmoid");
  };
  const paint = () => {
    const [values, epochs] = [floats(model.get("curve")), model.get("epochs")];
    const { fetching, ready, going, ended } = state;
    const count = values.length / 3;
    /** @type {(column: number) => [number, number][]} */
    const points = (column) =>
      Array.from({ length: count }, (_, i) => [Math.min(1, values[3 * i] / epochs), values[3 * i + column]]);
    const [done, nowCost, nowRight] = values.slice(-3);
    accuracy.show(points(2), count - 1, count ? `${(100 * nowRight).toFixed(1)} %` : "–");
    cost.show(points(1), count - 1, count ? signed(nowCost, 3) : "–");
    for (const { label } of [accuracy, cost]) label([[0, "0"], [0.5, `${epochs / 2}`], [1, `${epochs} epochs`]]);
    wall.show(network().layers[0]);

    const next = going ? "Pause" : ended ? "Train again" : "Go on";
    const asking = fetching ? "Fetching …" : fetchText("Fetch 12,000 digits and train", model);
    first.textContent = ready ? next : asking;
    first.disabled = fetching;
    oneBatch.disabled = !ready || going || ended;
    if (trouble.textContent !== state.trouble) trouble.textContent = state.trouble; // or it is read at each report
    reset.disabled = !count;
    choose(rate.choice, model.get("learning_rate"));
    for (const radio of schedule.querySelectorAll("input")) radio.checked = !radio.value !== model.get("falling");
    for (const radio of speed.querySelectorAll("input")) radio.checked = radio.value === model.get("speed");
    choose(batch.choice, model.get("batch_size"));
    choose(hidden.choice, model.get("hidden"));
    seed.show(model.get("seed"));
    const batches = Math.round((done % 1) * 10000 / model.get("batch_size"));
    const and = done % 1 && !going ? ` and ${batches} ${batches === 1 ? "batch" : "batches"}` : "";
    const epoch = `${Math.floor(done)} of ${epochs} epochs${and}`;
    clock.textContent = count ? `${epoch}, ${model.get("seconds").toFixed(1)} s of computing` : "";
    if (going) return;
    const shape = hidden.choice.selectedOptions[0].text;
    if (!count) return say(`Untrained, seed ${model.get("seed")}, hidden neurons: ${shape}`);
    say(`${epoch}: ${(100 * nowRight).toFixed(1)} per cent read right, cost ${nowCost.toFixed(3)}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  training.join(repaint, signal);
  const settings = ["hidden", "seed", "learning_rate", "falling", "batch_size", "epochs", "decay", "speed"];
  listen(model, ["curve", "parameters", "seconds", ...settings], repaint, signal);
}

/**
 * Choose an option, and add it if it is not among them.
 * @param {HTMLSelectElement} node
 * @param {number | number[]} value
 */
function choose(node, value) {
  const text = String(value);
  if (![...node.options].some((option) => option.value === text)) {
    node.append(element("option", { value: text }, text.replaceAll(",", " and ")));
  }
  node.value = text;
}
