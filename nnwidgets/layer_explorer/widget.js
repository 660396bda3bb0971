// LayerExplorer: step through digits, watch them pass from layer to layer, change the layers' sizes.

import { answerBars, verdict } from "../shared/answer_bars.js";
import { takesDigits } from "../shared/carried_digit.js";
import { readDigits } from "../shared/digits.js";
import { element } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { sizeControls } from "../shared/layer_sizes.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { still } from "../shared/motion.js";
import { forward, readNetwork, unpack } from "../shared/network.js";
import { phoneTabs } from "../shared/phone_tabs.js";
import { onSight } from "../shared/sight.js";
import { runInWords } from "../shared/stage/light_in_words.js";
import { networkStage } from "../shared/stage/network_stage.js";
import { telling } from "../shared/stage/telling.js";
import { ON_THE_PAD } from "../shared/stage/wave.js";
import { widget } from "../shared/widget.js";
import { arranged, readingOf, untrainedParameters } from "./network.js";
import { digitStrip } from "./strip.js";

/** @typedef {import("../shared/model.js").Model} Model */

const ROOM = { height: 400, above: 112, below: 106, tall: 430, pad: 112, head: 50 };
const WAY = 1200; // milliseconds of the light's way
const UNTRAINED = "Random weights: nobody has trained this network.";

export default widget("layer-explorer", async ({ model, root, host, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  const images = Array.from({ length: digits.count }, (_, i) => digits.image(i));
  const trained = networkModel.get("sizes").slice(1, -1);

  let network = readNetwork(networkModel);
  /** @type {import("./network.js").Reading[]} */
  let readings = [];
  let [text, spoken, told] = ["", "", ""];
  let isTrained = true;
  /** @type {import("../shared/carried_digit.js").CarriedDigit | null} from another picture of the page */
  let carried = null;
  /** @type {Float32Array | null} the image last shown */
  let shown = null;
  let stage = /** @type {ReturnType<typeof networkStage>} */ (/** @type {unknown} */ (null)); // `renew` makes it
  let stageLife = new AbortController();
  signal.addEventListener("abort", () => stageLife.abort(), { once: true });

  const say = liveText(root, signal);
  const positions = () => arranged(readings, model.get("order"));
  const current = () => model.get("index");
  const choose = (/** @type {number} */ index) => {
    carried = null;
    if (index === current()) paint();
    else update(model, { index });
  };
  const strip = digitStrip(images, current, positions, choose, (order) => {
    carried = null;
    const [first] = order === "given" ? [] : arranged(readings, /** @type {any} */ (order));
    update(model, { order, index: first ?? current() });
  }, model.get("order"), signal);
  const resize = (/** @type {number[]} */ hidden) => update(model, { hidden });
  const sizes = sizeControls(trained, ", trained", () => model.get("hidden"), resize, signal);
  const bars = answerBars();
  bars.node.classList.add("nn-hidden");
  const words = telling();
  const untrained = element("p", { class: "nn-note nn-untrained" }, UNTRAINED);
  const place = element("div");
  const desk = [words.node, element("div", { class: "nn-tools" }, ...strip.steps, untrained)];
  const tabs = phoneTabs([["Digits", strip.node], ["Sizes of the layers", sizes.node]], signal);
  root.append(element("div", { class: "nn-desk nn-on-stage" }, tabs, strip.node, place, sizes.node), bars.node);

  /** What can be read of the stage: the answer comes when the light has come. */
  const tell = () => words.say(runInWords(stage.wave.at, network.sizes) || text);
  const speak = () => {
    const all = spoken || text + (isTrained ? "" : ` ${UNTRAINED}`);
    if (all !== told) say(told = all);
  };
  const paint = () => {
    const index = current();
    const image = carried ? carried.image : images[index];
    const activations = forward(network, image);
    const outputs = activations[activations.length - 1];
    const { digit, words: sure } = verdict(outputs);
    strip.show(model.get("order"), carried !== null);
    bars.show(outputs);
    const what = carried ? `Carried here, ${carried.name}.` : `Image ${index + 1}, labelled ${digits.labels[index]}.`;
    text = `${what} ` +
      (isTrained ? `The network reads ${digit}, ${sure}.` : `By chance output ${digit} is the brightest.`);
    stage.give(activations, false);
    if (shown && image !== shown) {
      stage.wave.set(ON_THE_PAD);
      stage.play(WAY);
    }
    shown = image;
    tell();
    speak();
  };
  const repaint = oncePerFrame(paint, signal);

  const renew = () => {
    const hidden = model.get("hidden");
    const all = [784, ...hidden, 10];
    isTrained = hidden.join() === trained.join();
    untrained.style.visibility = isTrained ? "hidden" : "visible";
    network = isTrained ? readNetwork(networkModel)
      : unpack(all, untrainedParameters(all, model.get("seed")), networkModel.get("activation"));
    readings = images.map((image, i) => readingOf(forward(network, image)[network.layers.length], digits.labels[i]));
    strip.label(readings);
    sizes.show();
    stageLife.abort();
    stageLife = new AbortController();
    stage = networkStage(network, {
      told: tell,
      spoken: (inside) => {
        spoken = inside;
        speak();
      },
      frame: ROOM,
    }, stageLife.signal);
    stage.lay(...desk);
    place.replaceChildren(stage.node);
    stage.place();
    paint();
  };
  renew();
  if (!still()) stage.wave.set(ON_THE_PAD);
  takesDigits(root, "the layers", (digit) => {
    carried = digit;
    paint();
  }, signal);
  onSight(place, () => void stage.play(WAY), signal);
  listen(model, ["order"], repaint, signal);
  listen(model, ["index"], () => {
    carried = null;
    repaint();
  }, signal);
  const renewSoon = oncePerFrame(renew, signal);
  listen(model, ["hidden", "seed"], renewSoon, signal);
  listen(networkModel, ["parameters"], renewSoon, signal);
});
