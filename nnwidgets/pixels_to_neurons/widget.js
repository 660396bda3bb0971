// PixelsToNeurons: which of the 784 input neurons belongs to a pixel, and how the grid becomes one line.

import { button, segmented, slider } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { ease, travelling } from "../shared/motion.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { ARROW_STEPS } from "../shared/pen.js";
import { inkInWords } from "../shared/picture_words.js";
import { widget } from "../shared/widget.js";
import { neuronAt, paintNeurons } from "./line.js";

/** @typedef {import("../shared/model.js").Model} Model */

const UNROLLING_MS = 2600;

export default widget("pixels-to-neurons", async ({ model, root, host, onTheme, signal }) => {
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  let unrolled = Number(model.get("unrolled")); // 0 a grid, 1 a line, between while it moves
  const say = liveText(root, signal);
  /** @type {string[]} what holds on from neuron to neuron is said once */
  let told = [];

  const canvas = gridCanvas(28, 28, 10, { tabindex: "0", role: "application" });
  const cursor = element("div", { class: "nn-cursor" });
  const stage = element("canvas", { class: "nn-line", role: "img" });
  const facts = ["Row, column", "Brightness", "Neuron", "Activation"].map((name) => ({ name, value: element("dd") }));
  const list = element("dl", {}, ...facts.map(({ name, value }) => element("div", {}, element("dt", {}, name), value)));
  const number = slider({ label: "Neuron number", min: 0, max: 783, whole: true }, (neuron) =>
    update(model, { neuron }), signal);
  /** @type {[string, string][]} */
  const names = Array.from(digits.labels, (label, index) => [String(index), String(label)]);
  const choice = segmented("Digit", names, String(model.get("digit")),
    (index) => update(model, { digit: Number(index) }), signal);
  const roll = button("", () => update(model, { unrolled: !model.get("unrolled") }), signal);

  root.append(element("div", { class: "nn-body" },
    element("div", { class: "nn-picture" }, canvas, cursor),
    element("div", { class: "nn-controls" }, list, number.node, digits.count > 1 ? choice : ""),
    element("div", { class: "nn-neurons nn-on-stage" }, stage, roll)));

  const choose = (/** @type {number} */ neuron) => {
    if (neuron !== model.get("neuron")) update(model, { neuron });
  };
  onEvent(canvas, "pointermove pointerdown", (event) => {
    const { left, top, width } = canvas.getBoundingClientRect();
    const [column, row] = [event.clientX - left, event.clientY - top].map((along) => inside((28 * along) / width));
    choose(28 * row + column);
  }, signal);
  onEvent(canvas, "keydown", (event) => {
    const arrow = ARROW_STEPS[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const neuron = model.get("neuron");
    choose(28 * inside(Math.floor(neuron / 28) + arrow[1]) + inside((neuron % 28) + arrow[0]));
  }, signal);
  onEvent(stage, "pointermove pointerdown", (event) => {
    const neuron = neuronAt(stage, event.offsetX, event.offsetY, unrolled);
    if (neuron !== null) choose(neuron);
  }, signal);

  const paint = () => {
    const neuron = model.get("neuron");
    const image = digits.image(model.get("digit"));
    const [row, column] = [Math.floor(neuron / 28), neuron % 28];
    const brightness = image[neuron].toFixed(2);
    paintImage(canvas, image, 28);
    cursor.style.cssText = `left:${(100 * column) / 28}%;top:${(100 * row) / 28}%`;
    [`${row}, ${column}`, brightness, `28 · ${row} + ${column} = ${neuron}`, brightness].forEach((text, i) => {
      facts[i].value.textContent = text;
    });
    number.show(neuron);
    const radio = choice.querySelector(`[value="${model.get("digit")}"]`);
    /** @type {HTMLInputElement} */ (radio).checked = true;
    roll.textContent = model.get("unrolled") ? "Back to a grid" : "Unroll into one line";
    const words = `Row ${row}, column ${column} is neuron ${neuron}, brightness and activation ${brightness}`;
    const shape = model.get("unrolled") ? "one line" : "a grid";
    stage.setAttribute("aria-label", `The 784 input neurons as ${shape}. ${words}`);
    const digit = `A handwritten ${digits.labels[model.get("digit")]}: ${inkInWords(image)}.`;
    const laid = model.get("unrolled") ? "The 28 rows stand one after the other, in one line."
      : "The neurons stand in 28 rows.";
    canvas.setAttribute("aria-label", `${digit} 28 by 28 pixels: arrow keys move from pixel to pixel`);
    const news = [digit, laid].filter((sentence) => !told.includes(sentence));
    told = [digit, laid];
    say([...news, words].join(" "));
    paintNeurons(stage, image, neuron, unrolled);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  listen(model, ["neuron", "digit"], repaint, signal);
  const unrolling = travelling(unrolled, (at) => {
    unrolled = at;
    repaint();
  }, signal);
  listen(model, ["unrolled"], () => {
    const to = Number(model.get("unrolled"));
    unrolling.to(to, UNROLLING_MS * Math.abs(to - unrolled), ease.linear);
  }, signal);
  const observer = new ResizeObserver(repaint);
  observer.observe(stage);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
});

/** A row or column of the grid. @param {number} at */
function inside(at) {
  return Math.min(27, Math.max(0, Math.floor(at)));
}
