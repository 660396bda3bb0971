// MatrixVectorProduct: weights slide off their wires into the rows of W; each row is laid on the activations.

import { button } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { TIME, ease, travelling } from "../shared/motion.js";
import { sigmoid } from "../shared/network.js";
import { onWidth } from "../shared/plot.js";
import { lettering } from "../shared/stage/marks.js";
import { scrubBar } from "../shared/stage/scrub_bar.js";
import { widget } from "../shared/widget.js";
import { typedFormula } from "./formula.js";
import { paintTable } from "./paint.js";
import { productPlaces } from "./places.js";
import { short, stopsFor, sumsOf, wordsFor } from "./story.js";

/** @typedef {import("./story.js").SmallLayer} SmallLayer */
/** @typedef {import("./paint.js").Table} Table */

const A_STEP = 2600; // milliseconds

export default widget("matrix-vector-product", ({ model, root, signal }) => {
  const layer = () => /** @type {SmallLayer} */ (
    { weights: model.get("weights"), activations: model.get("activations"), biases: model.get("biases") });
  const [rows, columns] = [layer().biases.length, layer().activations.length];
  const end = 2 + rows;
  /** @type {Table | null} */
  let table = null;

  const canvas = element("canvas", { class: "nn-lights", role: "img" });
  const words = element("p", { class: "nn-words" });
  const view = element("div", { class: "nn-view" }, canvas, words);
  const say = liveText(root, signal);
  const repaint = oncePerFrame(() => paint(), signal);
  const way = travelling(model.get("step"), () => tell(), signal);
  const go = (/** @type {number} */ to, /** @type {number} */ time) => {
    way.to(to, time, ease.linear);
    update(model, { step: to });
  };
  const onward = button("", () => {
    if (way.goal >= end) go(0, TIME.story);
    else go(Math.floor(way.goal + 0.001) + 1, A_STEP);
  }, signal);
  onward.classList.add("nn-again");
  const scrub = scrubBar("From wires to numbers", stopsFor(rows), (value, travels) => {
    if (travels) return go(value, A_STEP);
    way.set(value);
    update(model, { step: value });
  }, (value) => wordsFor(layer(), value), signal);
  const look = (/** @type {Table["named"]} */ named) => {
    if (!table) return;
    table.named = named;
    repaint();
  };
  const formula = typedFormula(layer(), (name, at, value) => {
    const numbers = [...model.get(name)];
    numbers[at] = value;
    update(model, { [name]: numbers });
  }, look, signal);
  const stage = element("div", { class: "nn-stage nn-on-stage" }, view,
    element("div", { class: "nn-light-bar" }, onward, scrub.node), formula.node);
  root.append(stage);

  const paint = () => {
    if (!table || signal.aborted) return;
    const { width, height } = table.places;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const ratio = canvas.width / width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    Object.assign(table, { layer: layer(), way: way.at });
    paintTable(context, table);
  };
  const tell = () => {
    const { at, goal } = way;
    scrub.show(at, goal);
    onward.setAttribute("aria-label", goal >= end ? "Back to the wires" : "On");
    const text = wordsFor(layer(), at);
    if (words.textContent !== text) words.textContent = text;
    if (at === goal) {
      const sums = sumsOf(layer()).slice(0, Math.max(0, Math.floor(at + 0.001) - 2));
      const known = sums.map((z, k) => `z ${k} is ${short(z)}, its σ ${sigmoid(z).toFixed(2)}.`);
      say([text, ...known.slice(0, -1)].join(" ")); // the last is in the text
    }
    formula.show(layer(), at);
    repaint();
  };
  const show = () => {
    canvas.setAttribute("aria-label", `${columns} neurons wired to ${rows}, and the same weights as the rows of W`);
    tell();
  };
  const place = () => {
    const width = Math.round(stage.clientWidth);
    if (!width || table?.places.width === width) return;
    const places = productPlaces(width, rows, columns);
    const ratio = Math.min(2, devicePixelRatio);
    Object.assign(canvas, { width: width * ratio, height: places.height * ratio });
    stage.classList.toggle("nn-narrow", places.narrow);
    stage.style.setProperty("--height", `${places.height}px`);
    table = { places, layer: layer(), way: way.at, named: null, write: lettering(canvas) };
    const [left, right] = [places.narrow ? 92 : 130, width - (places.narrow ? 34 : 50)];
    scrub.place(Array.from({ length: end + 1 }, (_, i) => left + ((right - left) * i) / end));
    paint();
  };
  onEvent(view, "pointermove", (event) => {
    if (!table) return;
    const { left, top } = view.getBoundingClientRect();
    const { cell, wide, tall } = table.places;
    const [x, y] = [event.clientX - left, event.clientY - top];
    let found = null;
    for (let k = 0; k < rows; k++) for (let i = 0; i < columns; i++) {
      const { x: cx, y: cy } = cell(k, i);
      if (Math.abs(x - cx) < wide / 2 && Math.abs(y - cy) < tall / 2) found = { k, i };
    }
    if (found?.k !== table.named?.k || found?.i !== table.named?.i) look(found);
  }, signal);
  onEvent(view, "pointerleave", () => look(null), signal);
  onWidth(stage, place, signal);
  place();
  show();
  listen(model, ["weights", "activations", "biases"], show, signal);
  listen(model, ["step"], () => {
    const step = Math.min(end, model.get("step"));
    if (Math.abs(step - way.goal) > 1e-6) way.to(step, A_STEP, ease.linear);
  }, signal);
});
