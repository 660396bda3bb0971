// NetworkStage: the one dark stage of the course. An image's pixels fly into a column, light runs through the layers,
// the outputs answer; a hand may drag it to and fro, and look into any neuron.
//
//   const stage = networkStage(network, { told, spoken }, signal);
//   root.append(stage.node);
//   stage.lay(pad, buttons, words);       on it, before the neurons in the order of keys
//   stage.give(activations);              the image's; the layers follow one another, or at once with `false`
//   stage.play();                         the whole way from the pad; true if nothing came between
//   stage.wave, stage.seen                numbers that travel: where the light is, whether the pad shows pixels

import { button } from "../controls.js";
import { element } from "../dom.js";
import { oncePerFrame } from "../frame.js";
import { layerContext } from "../layer.js";
import { ease, TIME, travelling } from "../motion.js";
import { inkInWords } from "../picture_words.js";
import { onWidth } from "../plot.js";
import { lagging } from "./lagging.js";
import { lightInWords } from "./light_in_words.js";
import { lettering } from "./marks.js";
import { neuronCard } from "./neuron_card.js";
import { paintLayers } from "./paint_layers.js";
import { paintPixels } from "./paint_pixels.js";
import { paintAllWires, wirePainter } from "./paint_wires.js";
import { placesOf } from "./places.js";
import { neuronsToPointAt } from "./pointing.js";
import { scrubBar } from "./scrub_bar.js";
import { stopsOf, stopsOnBar } from "./stops.js";
import { strongest } from "./strongest.js";
import { endOf, ON_THE_PAD, scatter } from "./wave.js";
import { wireOf } from "./wires.js";

/** @typedef {import("../network.js").Network} Network */
/** @typedef {import("./places.js").NeuronName} NeuronName */
/** @typedef {import("./scene.js").Scene} Scene */
/**
 * @typedef {object} Listening
 * @property {() => void} told the light is elsewhere: what the words say of it may have changed
 * @property {(share: number) => void} [uncovered] how far the pad shows the pixels, and no paper any more
 * @property {(words: string) => void} spoken of the neuron that is looked at; "" of none any more
 * @property {import("./places.js").Frame} [frame]
 */

const WHOLE_WAY = 1500; // milliseconds from the pad to the verdict
const RIPPLE = 450;

/**
 * @param {Network} first
 * @param {Listening} listening
 * @param {AbortSignal} signal
 */
export function networkStage(first, { told, uncovered, spoken, frame }, signal) {
  const { sizes } = first;
  const last = sizes.length - 1;
  const end = endOf(last);
  let network = first;
  let enabled = true;
  let version = 0;
  /** @type {Scene | null} */
  let scene = null;
  /** @type {NeuronName | null} */
  let looked = null;
  let held = false;
  /** @type {NeuronName | null} the last that was looked at: the others come back slowly */
  let named = null;
  /** @type {Float32Array[]} */
  let activations = sizes.map((size) => new Float32Array(size));

  const canvas = element("canvas", { class: "nn-lights", role: "img" });
  const ground = element("canvas");
  const view = element("div", { class: "nn-view" }, canvas);
  const card = neuronCard(() => pointing.leave(), (words) => spoken(words), signal);
  const pointing = neuronsToPointAt(view, sizes, () => scene && scene.places, (neuron, pinned) => {
    [looked, held] = [neuron, pinned];
    named = neuron ?? named;
    focus.to(neuron ? 1 : 0, TIME.control);
    choose();
    inspect();
  }, card.slide, signal);
  const stops = stopsOf(sizes);
  const scrub = scrubBar("How far the light has come", stops, (value, travels) => {
    seen.to(1, TIME.control);
    if (travels) wave.to(value, TIME.story, ease.inOut);
    else wave.set(value);
  }, (value) => lightInWords(value, activations, end), signal);
  const again = button("", () => play(), signal);
  again.classList.add("nn-again");
  again.setAttribute("aria-label", "Run the light again");
  const bar = element("div", { class: "nn-light-bar" }, again, scrub.node);
  view.append(pointing.node, card.node);
  const node = element("div", { class: "nn-stage nn-on-stage" }, view, bar);

  const paintWires = wirePainter();
  const now = () => ({ wave: wave.at, ripple: ripple.at, seen: seen.at, focus: focus.at, shown: layers.shown,
    named: focus.at ? named : null });
  const paint = () => {
    if (!scene || signal.aborted) return;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const { width, height } = scene.places;
    const ratio = canvas.width / width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(ground, 0, 0, width, height);
    Object.assign(scene, { version }, now());
    paintPixels(context, scene);
    paintWires(context, scene);
    paintLayers(context, scene);
  };
  const repaint = oncePerFrame(paint, signal);
  const wave = travelling(end, (at) => {
    scrub.show(at, wave.goal);
    told();
    repaint();
  }, signal);
  const ripple = travelling(end, repaint, signal);
  const seen = travelling(1, (at) => {
    uncovered?.(at);
    repaint();
  }, signal);
  const focus = travelling(0, repaint, signal);
  const layers = lagging(activations, () => {
    choose();
    repaint();
  }, signal);

  /** Choose the wires anew. */
  const choose = () => {
    if (!scene) return;
    const { places } = scene;
    scene.wires = strongest(network, layers.shown, looked).map((step, layer) => step.map((one) => ({
      ...one,
      wire: wireOf(places, layer, one.from, one.to),
      late: scatter(97 * one.from + one.to + 5000 * layer),
    })));
    version++;
  };
  const inspect = () => {
    if (!looked) {
      if (!card.node.hidden) spoken("");
      return card.hide();
    }
    spoken(card.show(network, activations, looked, held));
    if (scene) card.place(scene.places, looked);
  };
  const place = () => {
    const width = Math.round(node.clientWidth);
    if (!width || scene?.places.width === width) return;
    const places = placesOf(sizes, width, frame);
    const { height, pad, narrow } = places;
    const ratio = Math.min(2, devicePixelRatio);
    for (const surface of [canvas, ground]) Object.assign(surface, { width: width * ratio, height: height * ratio });
    node.classList.toggle("nn-narrow", narrow);
    const measures = { height, "pad-left": pad.x, "pad-top": pad.y, "pad-side": pad.size };
    for (const [name, size] of Object.entries(measures)) node.style.setProperty(`--${name}`, `${size}px`);
    const context = layerContext(ground);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintAllWires(context, places);
    scene = { places, write: lettering(canvas), wires: [], version, ...now() };
    scrub.place(stopsOnBar(stops, places));
    pointing.place(places);
    choose();
    if (looked) card.place(places, looked);
    paint();
  };
  onWidth(node, place, signal);

  /** The whole way, from the pad. @param {number} [duration] */
  const play = (duration = WHOLE_WAY) => {
    if (!enabled) return Promise.resolve(true);
    layers.arrive();
    seen.to(1, TIME.state);
    if (wave.goal === end && wave.at > last) wave.set(ON_THE_PAD);
    return wave.to(end, duration * ((end - wave.at) / (end - ON_THE_PAD)), ease.linear);
  };
  return {
    node,
    /** Take its place, as soon as it is in the document. */
    place,
    /** @param {...Node} parts */
    lay: (...parts) => canvas.after(...parts),
    wave,
    seen,
    end,
    play,
    /** Light that runs through once more, after another stroke. */
    runAfter: () => {
      ripple.set(0);
      ripple.to(end, RIPPLE, ease.linear);
    },
    /** Whether the verdict stands. */
    get verdictStands() { return wave.at >= last + 0.3; },
    /** @param {Float32Array[]} next @param {boolean} [gently] the layers follow one after the other */
    give: (next, gently = true) => {
      activations = next;
      canvas.setAttribute("aria-label", `The network's pixels: ${inkInWords(next[0])}`);
      layers.give(next, gently && wave.at >= last);
      scrub.show(wave.at, wave.goal);
      inspect();
    },
    /** Other parameters of a network of the same sizes. @param {Network} next */
    renew: (next) => (network = next),
    /** Without anything to read, the light stays where it is. @param {boolean} able */
    enable: (able) => {
      enabled = able;
      scrub.input.disabled = again.disabled = !able;
    },
  };
}
