// PartsNetwork: draw on a small pad, and light travels through edges and parts to a digit; a pressed neuron is broken.

import { floats, toTrait } from "../shared/arrays.js";
import { paintable } from "../shared/brush.js";
import { button } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { onceInFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { onWidth } from "../shared/plot.js";
import { lagging } from "../shared/stage/lagging.js";
import { lettering } from "../shared/stage/marks.js";
import { widget } from "../shared/widget.js";
import { neuronButtons } from "./neuron_buttons.js";
import { paintParts } from "./paint.js";
import { partPlaces } from "./places.js";
import { litLayers, movedRight } from "./rule.js";
import { foundInWords, neuronInWords, readInWords } from "./words.js";

export default widget("parts-network", ({ model, root, signal }) => {
  const layers = /** @type {import("./rule.js").PartLayer[]} */ (model.get("layers"));
  const [rows, columns] = [model.get("rows"), model.get("columns")];
  const sizes = layers.map(({ neurons }) => neurons.length);
  const pixels = () => floats(model.get("pixels"));
  const broken = () => /** @type {number[]} */ (model.get("broken"));
  const numberOf = (/** @type {number} */ layer, /** @type {number} */ k) =>
    sizes.slice(0, layer).reduce((sum, size) => sum + size, k);
  const lit = () => litLayers(layers, pixels(), broken());
  /** @type {import("./paint.js").PartScene | null} */
  let scene = null;

  const canvas = element("canvas", { class: "nn-lights", "aria-hidden": "true" });
  const words = element("p", { class: "nn-reads" });
  const say = liveText(root, signal);
  const paint = () => {
    if (!scene || signal.aborted) return;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const ratio = canvas.width / scene.places.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    scene.light = light.shown;
    paintParts(context, scene);
  };
  const repaint = onceInFrame(paint, signal);
  const light = lagging(lit(), repaint, signal);

  let inking = 1;
  let begun = false;
  const touched = element("canvas", { width: columns, height: rows });
  const pad = paintable(touched, { columns, rows, label: "Pad" }, {
    size: () => 1,
    begin: () => (begun = true),
    paint: (cells) => {
      const now = pixels();
      if (begun) inking = now[cells[0]] ? 0 : 1;
      begun = false;
      cells.forEach((cell) => (now[cell] = inking));
      update(model, { pixels: toTrait(now) });
    },
    moved: (row, column) => say(`row ${row}, column ${column}, ${pixels()[columns * row + column] ? "lit" : "dark"}`),
  }, signal);
  const show = (/** @type {number[]} */ those) => {
    const now = new Float32Array(rows * columns);
    those.forEach((pixel) => (now[pixel] = 1));
    update(model, { pixels: toTrait(now) });
  };
  const examples = model.get("examples").map((/** @type {{ name: string, pixels: number[] }} */ example) =>
    button(example.name, () => show(example.pixels), signal));
  const tools = element("div", { class: "nn-pad-tools" },
    element("div", { class: "nn-buttons", role: "group", "aria-label": "Draw" }, ...examples),
    element("div", { class: "nn-buttons", role: "group", "aria-label": "Change" },
      button("Slide right", () => update(model, { pixels: toTrait(movedRight(pixels(), columns)) }), signal),
      button("Clear", () => show([]), signal),
      button("Mend all", () => update(model, { broken: [] }), signal)));
  const neurons = neuronButtons(layers, (layer, k) => {
    const number = numberOf(layer, k);
    const rest = broken().filter((one) => one !== number);
    update(model, { broken: rest.length < broken().length ? rest : [...rest, number].sort((a, b) => a - b) });
  }, (named) => {
    if (scene) scene.named = named;
    repaint();
  }, signal);
  const view = element("div", { class: "nn-view" }, canvas, words, pad, tools, neurons.node);
  const stage = element("div", { class: "nn-stage nn-on-stage" }, view);
  root.append(stage);

  const tell = () => {
    const now = lit();
    words.textContent = readInWords(layers, now);
    let number = 0;
    neurons.name((layer, k) => {
      const dead = broken().includes(number++);
      return { text: neuronInWords(layers, layer, k, now[layer + 1][k] > 0, dead), dead };
    });
    const dead = broken().map((one) => model.get("names")[one]);
    say(`${words.textContent}. ${foundInWords(layers, now)}${dead.length ? ` Broken: ${dead.join(", ")}.` : ""}`);
  };
  const place = () => {
    const width = Math.round(stage.clientWidth);
    if (!width || scene?.places.width === width) return;
    const places = partPlaces(width, rows, columns, sizes);
    const ratio = Math.min(2, devicePixelRatio);
    Object.assign(canvas, { width: width * ratio, height: places.height * ratio });
    stage.classList.toggle("nn-stacked", places.stacked);
    const { x, y, width: wide, height: tall } = places.pad;
    stage.style.cssText = `--height:${places.height}px;--x:${x}px;--y:${y}px;--wide:${wide}px;--tall:${tall}px;` +
      `--radius:${Math.max(22, places.radius)}px`;
    neurons.place(places.layers);
    const isBroken = (/** @type {number} */ layer, /** @type {number} */ k) => broken().includes(numberOf(layer, k));
    scene = { places, layers, light: light.shown, isBroken, named: null, columns, write: lettering(canvas) };
    paint();
  };
  onWidth(stage, place, signal);
  place();
  tell();
  listen(model, ["pixels", "broken"], () => {
    light.give(lit(), true);
    tell();
    repaint();
  }, signal);
});
