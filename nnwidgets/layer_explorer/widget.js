// LayerExplorer: step through digits, watch them pass from layer to layer, change the layers' sizes. Its stage is the
// DigitPad's, dark in both themes.

import { answerBars, verdict } from "../shared/answer_bars.js";
import { button } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { ease, travelling } from "../shared/motion.js";
import { forward, readNetwork, unpack } from "../shared/network.js";
import { inspector } from "../shared/neuron_inspector.js";
import { neuronStage } from "../shared/neuron_stage.js";
import { connections, paintLines } from "../shared/strongest_connections.js";
import { widget } from "../shared/widget.js";
import { parameterCount, sizeControls } from "./count.js";
import { arranged, layersInWords, readingOf, untrainedParameters } from "./network.js";
import { digitStrip } from "./strip.js";

/** @typedef {import("../shared/model.js").Model} Model */

const FLOW_MS = 900;
const SLOW_FLOW_MS = 3600;
const LINES = 90; // the strongest of each step from layer to layer

export default widget("digit-pad nn-layer-explorer", async ({ model, root, host, colours, onTheme, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  const images = Array.from({ length: digits.count }, (_, i) => digits.image(i));
  const trained = networkModel.get("sizes").slice(1, -1);

  let network = readNetwork(networkModel);
  /** @type {import("./network.js").Reading[]} */
  let readings = [];
  /** @type {Float32Array[]} */
  let activations = [];
  /** @type {import("../shared/strongest_connections.js").NeuronName | null} */
  let named = null;
  let arrived = 0;
  let inNumbers = "";
  let told = ""; // of the numbers: they are not said again with every digit
  let shown = -1; // the image last shown
  /** @type {ReturnType<typeof neuronStage>} */
  let stage;
  let stageLife = new AbortController();
  signal.addEventListener("abort", () => stageLife.abort(), { once: true });

  const say = liveText(root, signal);
  const wave = travelling(0, (at) => {
    arrived = at;
    repaintStage();
  }, signal);
  const flow = (/** @type {number} */ duration) => {
    wave.set(0);
    wave.to(network.layers.length, duration, ease.linear);
  };
  const positions = () => arranged(readings, model.get("order"));
  const current = () => model.get("index");
  const strip = digitStrip(images, current, positions, (index) => update(model, { index }), (order) => {
    const [first] = order === "given" ? [] : arranged(readings, /** @type {any} */ (order));
    update(model, { order, index: first ?? current() });
  }, model.get("order"), signal);
  const sizes = sizeControls(trained, () => model.get("hidden"), (hidden) => update(model, { hidden }), signal);
  const count = parameterCount();
  const bars = answerBars();
  const inside = inspector();
  const answer = element("strong");
  const reading = element("span");
  const untrained = element("p", { class: "nn-untrained" }, "Random weights: nobody has trained this network.");
  const place = element("div", { class: "nn-place" });
  root.append(strip.node,
    element("div", { class: "nn-show" }, place, bars.node,
      element("div", { class: "nn-told" }, element("p", { class: "nn-verdict" }, answer, reading), untrained,
        element("div", { class: "nn-buttons" }, button("Slowly, layer by layer", () => {
          flow(SLOW_FLOW_MS);
          say(layersInWords(activations));
        }, signal))),
      inside.node),
    element("div", { class: "nn-dials" }, sizes.node, count.node));

  const paintStage = () => {
    if (!stage.light(activations, arrived)) return;
    const steps = connections(network, activations, named).map((step) => (named ? step : step.slice(-LINES)));
    paintLines(stage.lines, steps, stage.place, colours, arrived, arrived < network.layers.length);
  };
  const repaintStage = oncePerFrame(paintStage, signal);
  const look = () => {
    const inWords = inside.show(network, activations, named, colours);
    if (inWords) say(inWords);
    paintStage();
  };
  const paint = () => {
    const index = current();
    activations = forward(network, images[index]);
    const outputs = activations[network.layers.length];
    const { digit, words } = verdict(outputs);
    strip.show(model.get("order"));
    bars.show(outputs);
    answer.textContent = String(digit);
    reading.textContent = `Image ${index + 1}, labelled ${digits.labels[index]}. The network reads ${digit}, ${words}.`;
    const news = inNumbers === told ? "" : ` ${inNumbers} ${untrained.hidden ? "" : untrained.textContent}`;
    told = inNumbers;
    say(`${reading.textContent}${news}`.trim());
    look();
    if (index !== shown) flow(FLOW_MS);
    shown = index;
  };
  const repaint = oncePerFrame(paint, signal);
  const lookSoon = oncePerFrame(look, signal);

  const renew = () => {
    const hidden = model.get("hidden");
    const all = [784, ...hidden, 10];
    untrained.hidden = hidden.join() === trained.join();
    network = untrained.hidden ? readNetwork(networkModel)
      : unpack(all, untrainedParameters(all, model.get("seed")), networkModel.get("activation"));
    readings = images.map((image, i) => readingOf(forward(network, image)[network.layers.length], digits.labels[i]));
    strip.label(readings);
    sizes.show();
    inNumbers = count.show(all);
    named = null;
    stageLife.abort();
    stageLife = new AbortController();
    stage = neuronStage(all, (looked) => {
      named = looked;
      lookSoon();
    }, () => repaintStage(), stageLife.signal);
    place.replaceChildren(stage.node);
    arrived = network.layers.length;
    paint();
  };
  renew();
  onTheme(repaint);
  listen(model, ["index", "order"], repaint, signal);
  const renewSoon = oncePerFrame(renew, signal);
  listen(model, ["hidden", "seed"], renewSoon, signal);
  listen(networkModel, ["parameters"], renewSoon, signal);
});
