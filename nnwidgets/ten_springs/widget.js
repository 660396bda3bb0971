// TenSprings: ten outputs as beads on rods; a spring draws each to its target, and what it costs is a square.

import { floats, toTrait } from "../shared/arrays.js";
import { button } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { onceInFrame } from "../shared/frame.js";
import { oneHot } from "../shared/gradient.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { swinging, travelling } from "../shared/motion.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { inkInWords } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { onSight } from "../shared/sight.js";
import { strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { costOfAnswer, squareOf } from "./coil.js";
import { springsPicture } from "./picture.js";

/** @type {Record<string, number>} */
const PULLS = { ArrowUp: 0.05, ArrowRight: 0.05, ArrowDown: -0.05, ArrowLeft: -0.05, PageUp: 0.2, PageDown: -0.2,
  Home: -1, End: 1 };

export default widget("ten-springs", ({ model, root, signal }) => {
  const truth = () => floats(model.get("outputs"));
  const label = () => model.get("labels")[model.get("chosen")];
  const wishes = () => Array.from(oneHot(label(), 10));
  const answers = floats(model.get("answers"));
  const images = floats(model.get("images"));

  const box = element("div", { class: "nn-springs" });
  const image = gridCanvas(28, 28, 4, { role: "img" });
  image.hidden = !images.length;
  const say = liveText(root, signal);
  const buttons = model.get("names").map((/** @type {string} */ name, /** @type {number} */ i) =>
    button(name, () => update(model, { chosen: i, outputs: toTrait(answers.slice(10 * i, 10 * i + 10)) }), signal));
  const names = element("div", { class: "nn-buttons", role: "group", "aria-label": "Answers" }, ...buttons);
  root.append(box, element("div", { class: "nn-answers" }, image, names));

  const landmarks = model.get("landmarks");
  let picture = springsPicture(600, landmarks);
  const redraw = onceInFrame(() => {
    const [outputs, targets] = [beads.map(({ at }) => Math.min(1, Math.max(0, at))), goals.map(({ at }) => at)];
    picture.draw(outputs, targets, signed(costOfAnswer(outputs, targets), 2));
  }, signal);
  const kind = { stiffness: 140, damping: 12, rest: 0.0008 };
  const beads = Array.from(truth(), (value) => swinging(value, redraw, signal, kind));
  const goals = wishes().map((value) => travelling(value, redraw, signal));
  let held = -1; // the output that a hand pulls at

  const pull = (/** @type {number} */ output, /** @type {number} */ value) => {
    const outputs = truth();
    outputs[output] = Math.round(100 * Math.min(1, Math.max(0, value))) / 100;
    update(model, { outputs: toTrait(outputs) });
  };
  const tell = (/** @type {string} */ first) => say(`${first} Cost ${signed(costOfAnswer(truth(), wishes()), 2)}.`);
  const name = () => {
    const [outputs, targets] = [truth(), wishes()];
    picture.beads.forEach((bead, k) => {
      const costs = signed(squareOf(outputs[k], targets[k]), 2);
      bead.setAttribute("aria-valuenow", outputs[k].toFixed(2));
      bead.setAttribute("aria-valuetext", `${outputs[k].toFixed(2)}, should be ${targets[k]}, costs ${costs}`);
    });
  };
  const layOut = () => {
    const focused = picture.beads.indexOf(/** @type {SVGGElement} */ (document.activeElement));
    picture = springsPicture(box.clientWidth || 600, landmarks);
    box.replaceChildren(picture.node);
    name();
    redraw();
    if (focused >= 0) picture.beads[focused].focus({ preventScroll: true });
    const go = (/** @type {PointerEvent} */ event) => pull(held, picture.at(event).value);
    for (const node of [picture.field, ...picture.beads]) {
      strokes(node, {
        begin: (event) => {
          const bead = picture.beads.indexOf(/** @type {SVGGElement} */ (node));
          held = bead >= 0 ? bead : picture.at(event).output;
          go(event);
        },
        go,
        end: () => (held = -1),
      }, signal);
    }
    picture.beads.forEach((bead, k) => onEvent(bead, "keydown", (event) => {
      const by = PULLS[event.key];
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      pull(k, truth()[k] + by);
    }, signal));
  };

  let told = -1;
  const changed = () => {
    const [outputs, i] = [truth(), model.get("chosen")];
    outputs.forEach((value, k) => (k === held ? beads[k].set(value) : beads[k].to(value)));
    wishes().forEach((value, k) => goals[k].goal !== value && goals[k].to(value));
    const asGiven = (/** @type {number} */ n) => n === i && outputs.every((value, k) => value === answers[10 * n + k]);
    buttons.forEach((/** @type {HTMLElement} */ node, /** @type {number} */ n) =>
      node.setAttribute("aria-pressed", String(asGiven(n))));
    if (images.length) {
      const shown = images.subarray(784 * i, 784 * (i + 1));
      paintImage(image, shown, 28);
      image.setAttribute("aria-label", `A handwritten ${label()}: ${inkInWords(shown)}`);
    }
    name();
    tell(asGiven(i) && told !== i ? `${model.get("names")[i]}, for a ${label()}: outputs ${
      [...outputs].map((value) => signed(value, 2)).join(" ")}.` : "");
    told = asGiven(i) ? i : -1;
  };
  layOut();
  changed();
  onWidth(root, layOut, signal);
  onSight(box, () => {
    beads.forEach((bead, k) => bead.set(wishes()[k])); // let go from where they should be
    beads.forEach((bead, k) => bead.to(truth()[k]));
  }, signal);
  listen(model, ["outputs"], changed, signal);
});
