// Backprop: ten outputs pull at the neurons behind them; what is left of their pulls goes back layer by layer.

import { readDigits } from "../shared/digits.js";
import { element } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { TIME, ease, travelling } from "../shared/motion.js";
import { readNetwork } from "../shared/network.js";
import { largest } from "../shared/paint.js";
import { aDigit } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { lettering } from "../shared/stage/marks.js";
import { widget } from "../shared/widget.js";
import { imageChoices } from "./choices.js";
import { meansOf } from "./means.js";
import { neuronsToPull } from "./neurons.js";
import { gridPainter } from "./paint_grids.js";
import { paintOutputs } from "./paint_outputs.js";
import { paintPulls } from "./paint_pulls.js";
import { roomyPlaces, stopPlaces } from "./places.js";
import { unitOf, wiresBack } from "./scene.js";
import { cancelledAt, pulledBy, strongestInWords, slopeSize, wordsAt } from "./story.js";
import { stageSurfaces } from "./surfaces.js";
import { A_LAYER, A_PULL, timeline } from "./timeline.js";
import { travellingTints } from "./tints.js";
import { errorsOf } from "./errors.js";

/** @typedef {import("../shared/model.js").Model} Model */
/** @typedef {import("../shared/stage/places.js").NeuronName} NeuronName */
/** @typedef {import("./scene.js").Scene} Scene */

const FAR_ENOUGH = 0.45; // of its way: an arrow drawn so far goes on by itself

export default widget("backprop", async ({ model, root, host, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  const sizes = networkModel.get("sizes");
  const last = sizes.length - 1;
  let network = readNetwork(networkModel);
  let means = meansOf(network, digits);
  let mean = means(1);
  /** @type {Scene | null} */
  let scene = null;
  let order = [...Array(10).keys()];
  let asked = errorsOf(network, [digits.image(0)], digits.labels).layers;

  const surfaces = stageSurfaces();
  const words = element("p", { class: "nn-words" });
  const view = element("div", { class: "nn-view" }, surfaces.canvas, words);
  const say = liveText(root, signal);
  const paintGrids = gridPainter(sizes[1], Math.sqrt(sizes[0]));
  const paint = () => {
    if (!scene || signal.aborted) return;
    Object.assign(scene, { way: way.at, order, ...tints.shown });
    const context = surfaces.clear(scene);
    paintGrids(context, scene);
    paintPulls(context, scene);
    paintOutputs(context, scene);
  };
  const repaint = oncePerFrame(paint, signal);
  const way = travelling(0, () => tell(), signal);
  const pulls = order.map(() => travelling(0, repaint, signal));
  const tints = travellingTints(asked[0].turns, repaint, signal);

  /** Go to a moment of the story, and let the model know. @param {number} to @param {number} time */
  const go = (to, time) => {
    const travelled = way.to(to, time, ease.linear);
    update(model, { step: to });
    return travelled;
  };
  const pull = async (/** @type {number} */ j) => {
    if (way.goal >= 1 || order.indexOf(j) < pulledBy(way.goal)) { // it has pulled before: begin again with this one
      pulls.forEach((one) => one.set(0));
      way.set(0);
    }
    const at = pulledBy(way.goal);
    order = order.filter((other) => other !== j);
    order.splice(at, 0, j);
    measure();
    update(model, { neuron: order[0], step: way.goal });
    if (await pulls[j].to(1)) await go((at + 1) / 10, A_PULL);
  };
  const neurons = neuronsToPull(view, sizes, () => scene && scene.places, {
    look: (named) => {
      if (scene) scene.named = named;
      if (named) words.textContent = nameOf(named);
      else tell();
      repaint();
    },
    drawn: (j, far) => {
      if (!scene) return;
      const way = (j === scene.label ? 1 : 0) - asked[last - 1].activations[j];
      pulls[j].set(Math.min(1, Math.max(0, far / (way * scene.places.bar.long))));
    },
    let: (j, far) => {
      if (far && pulls[j].at < FAR_ENOUGH) pulls[j].to(0);
      else pull(j);
    },
  }, signal);

  const story = timeline(last, way, {
    go: (to, time) => go(to, time).then(() => to || pulls.forEach((one) => one.set(0))),
    drag: (value) => {
      way.set(value);
      update(model, { step: value });
    },
    begin: () => pull(order[0]),
    inWords: (value) => wordsAt(value, last, order, shown()),
  }, signal);
  const choices = imageChoices(model, digits.count, last, signal);
  view.append(neurons.node, story.tools);
  const stage = element("div", { class: "nn-stage nn-on-stage" }, view, story.bar, choices.node);
  root.append(stage);

  const shown = () => ({ average: model.get("average"), count: model.get("batch_size") });
  const nameOf = (/** @type {NeuronName} */ { layer, neuron }) => {
    const { slopes, activations } = asked[layer - 1];
    if (layer < last) return `Neuron ${neuron} of hidden layer ${layer}: ∂C/∂a = ${slopeSize(slopes[neuron])}`;
    const goal = neuron === digits.labels[model.get("image_index")] ? 1 : 0;
    const now = `${activations[neuron].toFixed(2)}, should be ${goal}`;
    return `Output ${neuron}: ${now}, ∂C/∂a = ${slopeSize(slopes[neuron])}`;
  };
  const tell = () => {
    const { at, goal } = way;
    view.classList.toggle("nn-at-grids", at > last - 1);
    const inMean = model.get("average") && at > last - 0.5;
    const cancelled = story.show(inMean ? mean.cancelled : cancelledAt(asked, order, at));
    const text = wordsAt(at, last, order, shown());
    if (words.textContent !== text) words.textContent = text;
    const strongest = at < last ? `${strongestInWords(asked, at)} ` : "";
    if (at === goal) say(`${text} ${strongest}${cancelled} of the pulling has cancelled.`);
    repaint();
  };

  const measure = () => { // how long arrows are
    if (!scene) return;
    const { reach } = scene.places;
    scene.units = asked.map((one, layer) =>
      (layer ? unitOf(one, layer === last - 1 ? order : [...one.errors.keys()], reach) : 0));
  };
  const retint = (/** @type {number} */ time) => {
    mean = means(model.get("batch_size"));
    tints.to(model.get("average") ? mean.turns : asked[0].turns, time);
    choices.show();
  };
  const take = () => {
    const index = model.get("image_index");
    const label = digits.labels[index];
    asked = errorsOf(network, [digits.image(index)], digits.labels.subarray(index)).layers;
    if (scene) {
      Object.assign(scene, { asked, label, image: digits.image(index), weights: network.layers.map(({ W }) => W),
        heaviest: network.layers.map(({ W }) => largest(W)) });
    }
    surfaces.canvas.setAttribute("aria-label", `The network reading ${aDigit(label)}, and what its outputs ask for`);
    neurons.name(nameOf);
    measure();
  };
  const arrange = () => { // one pulls first, the others as they come
    const first = model.get("neuron");
    if (order[0] !== first) order = [first, ...[...Array(10).keys()].filter((j) => j !== first)];
  };
  const place = () => {
    const width = Math.round(stage.clientWidth);
    if (!width || scene?.places.width === width) return;
    const places = roomyPlaces(sizes, width);
    const { height, pad, narrow } = places;
    const wires = wiresBack(places);
    stage.classList.toggle("nn-narrow", narrow);
    const measures = { height, "pad-left": pad.x, "pad-top": pad.y, "pad-side": pad.size };
    for (const [name, size] of Object.entries(measures)) stage.style.setProperty(`--${name}`, `${size}px`);
    surfaces.fit(places, wires);
    const write = lettering(surfaces.canvas);
    scene = /** @type {Scene} */ ({ named: null, ...scene, places, wires, write, last, pulls });
    take();
    story.place(stopPlaces(places, last));
    neurons.place(places);
    paint();
  };
  onWidth(stage, place, signal);

  way.set(model.get("step"));
  arrange();
  place();
  retint(0);
  tell();
  const again = (/** @type {() => void} */ change, /** @type {number} */ time) => () => {
    change();
    retint(time);
    tell();
  };
  listen(model, ["image_index"], again(take, TIME.state), signal);
  listen(model, ["batch_size", "average"], again(() => {}, TIME.story), signal);
  listen(model, ["neuron"], () => {
    arrange();
    measure();
    tell();
  }, signal);
  listen(model, ["step"], () => {
    const step = Math.min(last, model.get("step"));
    if (Math.abs(step - way.goal) > 1e-6) way.to(step, A_LAYER, ease.linear);
  }, signal);
  listen(networkModel, ["parameters"], again(() => {
    network = readNetwork(networkModel);
    means = meansOf(network, digits);
    take();
  }, TIME.state), signal);
});
