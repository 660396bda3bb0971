// TwoDigits: one digit is laid over another, moved and turned; each new pair drops a dot on the shares of all tries.

import { button, slider } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent } from "../shared/dom.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { travelling } from "../shared/motion.js";
import { morphing } from "../shared/morph.js";
import { aDigit, aDigitFirst } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { randomNumbers } from "../shared/random.js";
import { sharpGrid } from "../shared/sharp_grid.js";
import { keepGestures, strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { SIDE, litInBoth, movedImage, paintGlass } from "./overlay.js";
import { pile } from "./pile.js";

const AT_ONCE = 20;
const AS_WRITTEN = { right: 0, down: 0, turn: 0 };
/** @type {Record<string, [string, number]>} */
const WAYS_TO_MOVE = {
  ArrowLeft: ["right", -1],
  ArrowRight: ["right", 1],
  ArrowUp: ["down", -1],
  ArrowDown: ["down", 1],
};

export default widget("two-digits", async ({ model, root, host, onTheme, signal }) => {
  const digits = await readDigits(/** @type {any} */ (await sharedModel(model, "digits", host)));
  const kind = digits.labels[model.get("first")];
  const other = digits.labels.find((label) => label !== kind) ?? kind;
  const positions = [...digits.labels.keys()];
  const random = randomNumbers(1);
  const oneOf = (/** @type {number} */ label) => {
    const those = positions.filter((k) => digits.labels[k] === label && k !== model.get("first"));
    return those[Math.floor(random() * those.length)];
  };

  const canvas = element("canvas", { tabindex: 0, role: "application", "aria-roledescription": "picture to move" });
  const stage = element("div", { class: "nn-on-stage nn-over" }, canvas);
  const words = element("p", { class: "nn-verdict" });
  const bar = element("i");
  const gauge = element("div", { class: "nn-gauge", "aria-hidden": "true" }, bar);
  const heapCanvas = element("canvas", { role: "img" });
  const heap = pile(heapCanvas, [`${aDigit(kind)} on ${aDigit(kind)}`, `${aDigit(other)} on ${aDigit(kind)}`], signal);
  const say = liveText(root, signal);

  const placeOf = () => ({ right: model.get("right"), down: model.get("down"), turn: model.get("turn") });
  const upper = morphing(() => paint(), signal);
  const lower = morphing(() => paint(), signal);
  const filled = travelling(0, (share) => (bar.style.width = `${100 * share}%`), signal);
  const paint = () => {
    if (!upper.at.length || !lower.at.length) return;
    const style = getComputedStyle(stage);
    const hues = ["--negative", "--positive"].map((name) => hexColour(style.getPropertyValue(name)));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    paintGlass(context, lower.at, upper.at, canvas.width / SIDE, [hues[0], hues[1]]);
  };
  const compare = () => litInBoth(digits.image(model.get("first")),
    movedImage(digits.image(model.get("second")), placeOf()));
  const tell = () => {
    const { lit, both, share } = compare();
    const label = digits.labels[model.get("second")];
    filled.to(share);
    const percent = Math.round(100 * share);
    words.textContent = `${both} of the first one's ${lit} lit pixels are lit in the second: ${percent} %`;
    canvas.setAttribute("aria-label", `${aDigit(label)} over ${aDigit(kind)}: ${percent} % shared. ` +
      "Arrow keys move the one on top");
    say(words.textContent);
  };
  const tellHeap = () => {
    const mean = (/** @type {boolean} */ same) => {
      const those = heap.tries.filter((one) => one.same === same);
      const sum = those.reduce((total, { share }) => total + share, 0);
      return those.length ? `${those.length}, ${Math.round((100 * sum) / those.length)} % on average` : "none yet";
    };
    const rows = [`${aDigit(kind)} on ${aDigit(kind)}: ${mean(true)}`, `${aDigit(other)}: ${mean(false)}`];
    heapCanvas.setAttribute("aria-label", `The shares of all pairs tried. ${rows.join("; ")}`);
  };
  const drop = (/** @type {number} */ first, /** @type {number} */ second) => ({
    same: digits.labels[second] === kind,
    share: litInBoth(digits.image(first), digits.image(second)).share,
  });
  const swap = (/** @type {number} */ label) => {
    update(model, { ...AS_WRITTEN, second: oneOf(label) });
    heap.add(drop(model.get("first"), model.get("second")));
    tellHeap();
  };
  const many = () => {
    const pairs = Array.from({ length: 2 * AT_ONCE }, (_, k) => drop(oneOf(kind), oneOf(k % 2 ? kind : other)));
    heap.add(...pairs);
    tellHeap();
    say(heapCanvas.getAttribute("aria-label") ?? "");
  };

  let byHand = false; // it follows the hand, and does not travel
  const move = (/** @type {Record<string, number>} */ place) => {
    byHand = true;
    update(model, place);
    byHand = false;
  };
  const degrees = { label: "Turn it, degrees", min: -45, max: 45, step: 1, whole: true };
  const turn = slider(degrees, (value) => move({ turn: value }), signal);
  const buttons = element("div", { class: "nn-buttons" },
    button(`Another ${kind}`, () => swap(kind), signal),
    button(aDigitFirst(other), () => swap(other), signal),
    button(`${AT_ONCE} more of each`, many, signal),
    button("Put it back", () => update(model, AS_WRITTEN), signal));
  root.append(element("div", { class: "nn-body" }, element("div", {}, stage, turn.node),
    element("div", {}, words, gauge, heapCanvas, buttons)));

  keepGestures(canvas, signal);
  let [startX, startY, start] = [0, 0, placeOf()];
  const within = (/** @type {number} */ pixels) => Math.max(-27, Math.min(27, Math.round(pixels)));
  strokes(canvas, {
    begin: (event) => ([startX, startY, start] = [event.clientX, event.clientY, placeOf()]),
    go: (event) => {
      const cell = canvas.getBoundingClientRect().width / SIDE;
      const [right, down] = [(event.clientX - startX) / cell, (event.clientY - startY) / cell];
      move({ right: within(start.right + right), down: within(start.down + down) });
    },
  }, signal);
  onEvent(canvas, "keydown", (event) => {
    const step = WAYS_TO_MOVE[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move({ [step[0]]: within(model.get(step[0]) + step[1]) });
  }, signal);

  const fit = () => {
    sharpGrid(canvas, SIDE, SIDE, Math.min(308, stage.clientWidth - 24));
    paint();
    heap.paint();
  };
  lower.set(digits.image(model.get("first")));
  upper.set(movedImage(digits.image(model.get("second")), placeOf()));
  turn.show(model.get("turn"));
  fit();
  tell();
  tellHeap();
  onTheme(fit);
  onWidth(stage, fit, signal);
  listen(model, ["second", "right", "down", "turn"], () => {
    const image = movedImage(digits.image(model.get("second")), placeOf());
    if (byHand) upper.set(image);
    else upper.to(image);
    turn.show(model.get("turn"));
    tell();
  }, signal);
});

/** @param {string} hex such as #64adff */
function hexColour(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.trim().slice(at, at + 2), 16));
}
