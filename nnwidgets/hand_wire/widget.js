// HandWire: paint a detector for one digit and follow its score on a thousand real images.

import { bytes, floats, toTrait } from "../shared/arrays.js";
import { paintable } from "../shared/brush.js";
import { button, group, segmented, select, slider } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { litOf } from "../shared/network.js";
import { fullColour, gridCanvas, paintWeights } from "../shared/paint.js";
import { phoneTabs } from "../shared/phone_tabs.js";
import { weightScale } from "../shared/weight_scale.js";
import { widget } from "../shared/widget.js";
import { gallery } from "./gallery.js";
import { hintInWords } from "./hint.js";
import { markHints } from "./marks.js";
import { outputNeuron } from "./output.js";
import { blank, ring } from "./presets.js";
import { readShades, scoreOf } from "./score.js";
import { scoreBoard } from "./score_board.js";
import { rewired, wired } from "./wiring.js";

/** @typedef {{ parameters: DataView, digit: number }} State */

const MOST_DETECTORS = 3;
const UNDO_DEPTH = 50;
const OUTPUT = "Output";

export default widget("hand-wire", async ({ model, root, colours, onTheme, signal }) => {
  const images = readShades(await inflate(bytes(model.get("images"))));
  const lit = images.map(litOf);
  const labels = bytes(model.get("labels"));
  const network = () => wired(floats(model.get("parameters")));
  const score = () => scoreOf(network(), images, lit, labels, model.get("digit"));
  const state = () => ({ parameters: model.get("parameters"), digit: model.get("digit") });
  const start = state();
  /** @type {State[]} */
  const undoable = [];
  let [detector, ink, size, hinting] = [0, 1, 2, false];
  /** @type {number | null} the error before the last change */
  let before = null;
  let sliding = "";

  /** @param {string} [moving] the slider that moves: what it does in one go is undone in one go */
  const remember = (moving = "") => {
    if (moving && moving === sliding) return;
    sliding = moving;
    undoable.push(state());
    undoable.splice(0, undoable.length - UNDO_DEPTH);
    before = score().cost;
  };
  /** @param {State} values */
  const restore = (values) => {
    [before, sliding] = [null, ""];
    update(model, values);
  };
  /** @param {(network: import("../shared/network.js").Network) => Float32Array | void} alter in place, or to others */
  const change = (alter) => {
    const changed = network();
    update(model, { parameters: toTrait(alter(changed) ?? changed.parameters) });
  };
  /** @param {Parameters<typeof change>[0]} alter @param {string} [moving] */
  const step = (alter, moving) => {
    remember(moving);
    change(alter);
  };

  const canvas = gridCanvas(28, 28, 12);
  const say = liveText(root, signal);
  const grid = paintable(canvas, { columns: 28, rows: 28, label: "Weights" }, {
    size: () => size,
    begin: () => remember(),
    paint: (cells) => change(({ layers: [{ W }] }) => cells.forEach((cell) => (W[784 * detector + cell] = ink))),
    moved: (row, column) => {
      const weight = network().layers[0].W[784 * detector + 28 * row + column];
      say(`row ${row}, column ${column}, weight ${signed(weight)}`);
    },
  }, signal);
  const digit = select("Detect the digit", Array.from("0123456789", (name) => [name, name]), (value) => {
    remember();
    restore({ ...state(), digit: Number(value) });
  }, signal);
  const tabs = segmented("Detector", [["0", "1"], ["1", "2"], ["2", "3"]], "0", (value) => {
    detector = Number(value);
    paint();
  }, signal);
  /** @type {[string, string][]} */
  const inks = [["1", "+1"], ["-1", "−1"], ["-3", "−3"], ["0", "erase"]];
  const brushes = segmented("Brush", inks, "1", (value) => (ink = Number(value)), signal);
  const sizes = segmented("Size", [["1", "1"], ["2", "2"], ["4", "4"]], "2", (value) => (size = Number(value)), signal);
  const bias = slider({ label: "Bias", min: -150, max: 50, step: 1 }, (value) =>
    step(({ layers: [{ b }] }) => void (b[detector] = value), `bias ${detector}`), signal);
  bias.node.classList.add("nn-bias");
  const scale = weightScale();
  const hint = button("Where would light help?", () => {
    hinting = !hinting;
    paint();
  }, signal);
  const hintText = element("p", { class: "nn-hint" });
  const shapes = Object.entries({ Ring: ring, Blank: blank });
  const presets = group("Start from", ...shapes.map(([name, neuron]) => button(name, () =>
    step(({ layers: [{ W, b }] }) => {
      const { weights, bias } = neuron();
      W.set(weights, 784 * detector);
      b[detector] = bias;
    }), signal)));
  const all = () => [...network().layers[0].b.keys()];
  const add = button("Add a detector", () => {
    step((old) => rewired(old, [...all(), null]));
    detector = all().length - 1;
  }, signal);
  const remove = button("Remove it", () => step((old) => rewired(old, all().filter((k) => k !== detector))), signal);
  const undo = button("Undo", () => {
    restore(undoable.pop() ?? start);
  }, signal);
  const reset = button("Reset", () => {
    remember();
    restore(start);
  }, signal);
  const output = outputNeuron(step, signal);
  const missed = gallery("Missed: ", images, labels);
  const alarming = gallery("False alarms: ", images, labels);
  const board = scoreBoard();

  /** @param {HTMLElement[]} nodes */
  const row = (...nodes) => element("div", { class: "nn-row" }, ...nodes);
  const helping = element("div", { class: "nn-helping" }, hint, hintText);
  const wiring = row(presets, tabs, add, remove);
  const galleries = element("div", { class: "nn-galleries" }, missed.node, alarming.node);
  const parts = phoneTabs([["Sums", board.sums], ["Mistakes", galleries], ["Hint", helping],
    ["Wiring", digit.node, wiring], [OUTPUT, output.node]], signal);
  const outputTab = /** @type {HTMLElement} */ (parts.querySelector(`[value=${OUTPUT}]`)?.parentElement);
  root.append(element("div", { class: "nn-body" },
    element("div", { class: "nn-drawing" }, grid, scale.node),
    element("div", { class: "nn-tools" }, brushes, sizes, undo, reset),
    element("div", { class: "nn-results" }, digit.node, board.node, bias.node, parts, helping, wiring, output.node),
    galleries,
  ));

  const paint = () => {
    const now = network();
    const count = now.layers[0].b.length;
    const mine = (/** @type {Float32Array} */ weights) => weights.subarray(784 * detector, 784 * detector + 784);
    const found = score();
    const weights = mine(now.layers[0].W);
    const limit = fullColour(weights, 0.01);
    paintWeights(canvas, weights, 28, colours, limit);
    scale.show(weights, limit);
    if (hinting) markHints(canvas, mine(found.slopes), colours);
    hint.setAttribute("aria-pressed", String(hinting));
    hintText.hidden = !hinting;
    hintText.textContent = hinting ? hintInWords(mine(found.slopes), found.biasSlopes[detector]) : "";
    undo.disabled = !undoable.length;
    digit.choice.value = String(model.get("digit"));
    tabs.hidden = remove.hidden = outputTab.hidden = count === 1;
    add.disabled = count === MOST_DETECTORS;
    tabs.querySelectorAll("label").forEach((label, k) => (label.hidden = k >= count));
    tabs.querySelectorAll("input")[detector].checked = true;
    bias.show(now.layers[0].b[detector]);
    output.show(now);
    missed.show(found.misses);
    alarming.show(found.alarms);
    say(`${board.show(found, before, model.get("digit"))} ${hintText.textContent}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  listen(model, ["parameters", "digit"], () => {
    detector = Math.min(detector, all().length - 1); // at once: a press may come before the next paint
    repaint();
  }, signal);
});
