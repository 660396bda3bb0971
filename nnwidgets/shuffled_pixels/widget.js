// ShuffledPixels: all pixels of one image and of ten templates glide to other places, and the ten distances stay.

import { bytes, fromBytes } from "../shared/arrays.js";
import { betweenEnds } from "../shared/between_ends.js";
import { button } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { inflate } from "../shared/inflate.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { ease, TIME, travelling } from "../shared/motion.js";
import { argmax } from "../shared/network.js";
import { onWidth } from "../shared/plot.js";
import { morphing } from "../shared/morph.js";
import { widget } from "../shared/widget.js";
import { distanceInOrder, placesAt } from "./glide.js";
import { paintScene } from "./scene.js";

const PIXELS = 784;
const NAMES = ["as written", "shuffled"];
const STATES = ["Every pixel in its place", "Pixels on their way", "All pixels shuffled"];

export default widget("shuffled-pixels", async ({ model, root, onTheme, signal }) => {
  const [images, templates] = await Promise.all(["images", "templates"].map(async (trait) => {
    const all = fromBytes(await inflate(bytes(model.get(trait))));
    return Array.from({ length: all.length / PIXELS }, (_, k) => all.subarray(k * PIXELS, (k + 1) * PIXELS));
  }));
  const order = new Uint16Array(bytes(model.get("order")).buffer);
  const inPlace = [...order.keys()];
  const distancesOf = (/** @type {Float32Array} */ image) =>
    templates.map((template) => distanceInOrder(image, template, model.get("shuffle") === 1 ? order : inPlace));
  const nearestOf = (/** @type {number[]} */ distances) => argmax(distances.map((distance) => -distance));

  const canvas = element("canvas", { role: "img" });
  const stage = element("div", { class: "nn-on-stage nn-scene" }, canvas);
  const verdict = element("p", { class: "nn-verdict" });
  const say = liveText(root, signal);

  const way = travelling(model.get("shuffle"), () => paint(), signal);
  const shown = morphing(() => paint(), signal);
  const paint = () => {
    const distances = distancesOf(shown.at);
    const [places, nearest] = [placesAt(order, way.at), nearestOf(distances)];
    paintScene(canvas, { image: shown.at, templates, places, distances, nearest });
  };
  const tell = () => {
    const distances = distancesOf(images[model.get("shown")]);
    const nearest = nearestOf(distances);
    const share = model.get("shuffle");
    const state = share === 0 ? STATES[0] : share === 1 ? STATES[2] : STATES[1];
    verdict.textContent = `${state}: the nearest is the ${nearest}, at ${distances[nearest].toFixed(3)}.`;
    const list = distances.map((distance, k) => `${k} at ${distance.toFixed(3)}`).join(", ");
    canvas.setAttribute("aria-label", `One image and ten templates, ${state.toLowerCase()}. Distances: ${list}`);
    say(verdict.textContent);
  };

  let byHand = false;
  const ends = betweenEnds(NAMES, (shuffle, hand) => {
    byHand = hand;
    update(model, { shuffle });
  }, signal);
  const next = () => update(model, { shown: (model.get("shown") + 1) % images.length });
  const another = button("Another digit", next, signal);
  another.hidden = images.length === 1;
  root.append(stage, verdict, element("div", { class: "nn-drive" }, ends.node, another));

  ends.show(model.get("shuffle"));
  shown.set(images[model.get("shown")]);
  tell();
  onTheme(paint);
  onWidth(canvas, paint, signal);
  listen(model, ["shuffle"], () => {
    ends.show(model.get("shuffle"));
    if (byHand) way.set(model.get("shuffle"));
    else way.to(model.get("shuffle"), 2 * TIME.story, ease.linear);
    byHand = false;
    tell();
  }, signal);
  listen(model, ["shown"], () => {
    shown.to(images[model.get("shown")]);
    tell();
  }, signal);
});
