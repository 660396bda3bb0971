// GatheringDigits: a few hundred digits glide from layer to layer, as far apart as their activations.

import { bytes, floats } from "../shared/arrays.js";
import { button, segmented } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent, setText } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { morphing } from "../shared/morph.js";
import { ease, TIME, travelling } from "../shared/motion.js";
import { aDigit } from "../shared/picture_words.js";
import { AMBER, LIT } from "../shared/palette.js";
import { onWidth } from "../shared/plot.js";
import { scrubBar } from "../shared/stage/scrub_bar.js";
import { widget } from "../shared/widget.js";
import { inked, onPlane, paintPlane, placeOf, sharesAt } from "./clouds.js";

/** @typedef {import("../shared/model.js").Model} Model */

const TAP = 22; // pixels around a digit
const NETWORKS = ["trained", "untrained"];

export default widget("gathering-digits", async ({ model, root, host, signal }) => {
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  const names = /** @type {string[]} */ (model.get("names"));
  const [layers, count, end] = [names.length, digits.count, names.length - 1];
  const packed = await inflate(bytes(model.get("places")));
  const step = new Float32Array(packed.slice(0, 4).buffer)[0];
  const all = Float32Array.from(new Int16Array(packed.slice(4).buffer), (steps) => steps * step);
  const shares = floats(model.get("shares"));
  const answers = bytes(model.get("answers"));
  const wrong = [...answers.keys()].filter((index) => answers[index] !== digits.labels[index]);
  const [plain, marked] = [LIT, AMBER].map((colour) => inked(digits.image, count, colour));

  const network = () => NETWORKS.indexOf(model.get("network_shown"));
  const layerShown = () => Math.min(end, model.get("layer"));
  /** @param {number} which network @param {number} digit */
  const sharesOf = (which, digit) =>
    Float32Array.from({ length: layers }, (_, l) => shares[10 * (which * layers + l) + digit]);

  const say = liveText(root, signal);
  const plane = element("canvas", { class: "nn-plane", tabindex: 0, role: "application" });
  const title = element("p", { class: "nn-title" });
  const rows = names.map((name) => {
    const parts = { bar: element("i"), control: element("b"), value: element("data") };
    const both = element("div", {}, parts.bar, parts.control);
    const node = element("li", {}, element("span", {}, name), both, parts.value);
    return { ...parts, node };
  });
  const list = element("ol", {}, ...rows.map(({ node }) => node));
  const note = element("p", { class: "nn-note" }, "The mark on each bar is the untrained network.");
  const verdict = element("p", { class: "nn-verdict" });

  let reached = layerShown();
  const way = travelling(layerShown(), () => show(), signal);
  const control = travelling(network(), () => show(), signal);
  const drawn = morphing(() => show(), signal);
  const travel = (/** @type {number} */ to, time = 2 * TIME.story) =>
    void way.to(to, time, ease.inOut).then((arrived) => arrived && tell()); // what a layer does is told on arrival
  const go = (/** @type {number} */ to) => {
    const apart = Math.abs(to - way.at);
    travel(to, apart > 1.01 ? 1.4 * TIME.story * apart : 2 * TIME.story);
    update(model, { layer: to });
  };
  const onward = button("", () => go(way.goal >= end ? 0 : end), signal);
  onward.classList.add("nn-again");
  const inWords = (/** @type {number} */ layer) => names[Math.round(layer)];
  const where = (/** @type {number} */ layer) => inWords(layer).replace(/^(in|out)put/, "the $&");
  const scrub = scrubBar("Layer", names.map((name, value) => ({ name, value })), (value, travels) => {
    if (travels) return go(Math.round(value));
    way.set(value);
    update(model, { layer: value });
  }, inWords, signal);
  const digitChoice = segmented("Digit", Array.from({ length: 10 }, (_, k) => [String(k), `${k}`]),
    String(model.get("digit")), (value) => update(model, { digit: Number(value), picked: -1 }), signal);
  const networkChoice = segmented("Network", [["trained", "trained"], ["untrained", "untrained"]],
    model.get("network_shown"), (value) => update(model, { network_shown: value }), signal);

  const placesNow = () => Array.from({ length: count }, (_, index) =>
    placeOf({ count, layers, all }, index, way.at, control.at));
  const show = () => {
    const digit = model.get("digit");
    const gathered = sharesAt({ layers, shares }, way.at, control.at)
      .map((share) => Math.min(1, Math.max(0, (0.45 - share) / 0.2)));
    const strength = Math.max(0, way.at - end + 1) * (1 - control.at);
    const misread = wrong.map((index) => ({ index, strength }));
    const picked = model.get("picked") < count ? model.get("picked") : -1;
    const places = placesNow();
    paintPlane(plane, { places, labels: digits.labels, digit, picked, gathered, misread, plain, marked });
    const ghost = sharesOf(1, digit);
    reached = Math.max(reached, way.at);
    rows.forEach(({ bar, control: mark, value, node }, layer) => {
      const come = Math.min(1, Math.max(0, reached - layer + 1)); // a bar grows while the digits are on their way
      bar.style.width = `${100 * come * Math.min(1, drawn.at[layer])}%`;
      mark.style.left = `${100 * Math.min(1, ghost[layer])}%`;
      mark.style.opacity = String(come);
      setText(value, come === 1 ? drawn.at[layer].toFixed(2) : "");
      node.toggleAttribute("aria-current", layer === Math.round(way.at));
    });
    scrub.show(way.at, way.goal);
  };
  const tell = () => {
    const [digit, layer, picked] = [model.get("digit"), Math.round(way.at), model.get("picked")];
    const now = sharesOf(network(), digit);
    const one = picked >= 0 && picked < count ? picked : null;
    const about = one !== null ? `The ring is round ${aDigit(digits.labels[one])}, which the trained network reads as ${
      aDigit(answers[one])}.`
      : layer === end && network() === 0 ? `Misread: ${wrong.length} of all ${count}, with a dashed ring.` : "";
    setText(title, `How far ${digit}s are from each other, as a share of how far they are from other digits:`);
    setText(verdict, `At ${where(layer)}, ${model.get("network_shown")}: ${now[layer].toFixed(2)}. ${about}`.trim());
    onward.setAttribute("aria-label", way.goal >= end ? "Back to the input" : "Through the layers");
    plane.setAttribute("aria-label", `${count} digits on a plane, as they are at ${where(layer)}, the ${digit}s ` +
      `marked. Arrow keys go from one ${digit} to the next`);
    const known = [...now].slice(0, Math.floor(reached + 0.01) + 1);
    const soFar = known.map((share, l) => `${names[l]} ${share.toFixed(2)}`).join(", ");
    say(`${verdict.textContent} The ${digit}s, layer by layer: ${soFar}.`);
  };

  onEvent(plane, "click", (event) => {
    const box = plane.getBoundingClientRect();
    const far = placesNow().map((place) => {
      const [x, y] = onPlane(place, box.width);
      return Math.hypot(event.clientX - box.left - x, event.clientY - box.top - y);
    });
    const nearest = far.indexOf(Math.min(...far));
    if (far[nearest] > TAP) return update(model, { picked: -1 });
    update(model, { picked: nearest, digit: digits.labels[nearest] });
  }, signal);
  onEvent(plane, "keydown", (event) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[/** @type {string} */ (event.key)];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const own = [...digits.labels.keys()].filter((index) => digits.labels[index] === model.get("digit"));
    const now = own.indexOf(model.get("picked"));
    const next = now < 0 ? (by > 0 ? 0 : own.length - 1) : (now + by + own.length) % own.length;
    update(model, { picked: own[next] });
  }, signal);

  const stage = element("div", { class: "nn-stage nn-on-stage" },
    element("div", { class: "nn-body" }, plane, element("div", { class: "nn-told" }, title, list, note, verdict)),
    element("div", { class: "nn-light-bar" }, onward, scrub.node),
    element("div", { class: "nn-drive" }, digitChoice, networkChoice));
  root.append(stage);
  const place = () => {
    const width = stage.clientWidth;
    stage.classList.toggle("nn-narrow", width < 520);
    scrub.place(names.map((_, k) => 96 + ((width - 96 - 46) * k) / end));
    show();
  };
  drawn.set(sharesOf(network(), model.get("digit")));
  place();
  tell();
  onWidth(stage, oncePerFrame(place, signal), signal);
  const check = (/** @type {HTMLElement} */ node, /** @type {string} */ value) =>
    node.querySelectorAll("input").forEach((radio) => (radio.checked = radio.value === value));
  listen(model, ["digit", "network_shown", "picked"], () => {
    check(digitChoice, String(model.get("digit")));
    check(networkChoice, model.get("network_shown"));
    drawn.to(sharesOf(network(), model.get("digit")));
    if (network() !== control.goal) control.to(network(), 2 * TIME.state, ease.inOut);
    show();
    tell();
  }, signal);
  listen(model, ["layer"], () => {
    if (Math.abs(layerShown() - way.goal) > 1e-6) travel(layerShown());
    else if (way.at === way.goal) tell();
    onward.setAttribute("aria-label", way.goal >= end ? "Back to the input" : "Through the layers");
  }, signal);
});
