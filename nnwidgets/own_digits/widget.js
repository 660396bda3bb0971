// OwnDigits: twenty digits of the reader's own hand, read; ten of them are learned, and the others measured.

import { verdict } from "../shared/answer_bars.js";
import { floats, fromBytes, toTrait } from "../shared/arrays.js";
import { button, select } from "../shared/controls.js";
import { fetchText, loadData } from "../shared/data_file.js";
import { element, setText } from "../shared/dom.js";
import { normaliseDrawing } from "../shared/drawing.js";
import { oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { drawLine } from "../shared/ink.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { everyFrame } from "../shared/motion.js";
import { forward, readNetwork } from "../shared/network.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { drawable } from "../shared/pen.js";
import { score } from "../shared/training.js";
import { widget } from "../shared/widget.js";
import { splitDigits } from "../train_live/run.js";
import { handTable } from "./hand_table.js";
import { keepHand, keptHand } from "./keeping.js";
import { lesson, ownExamples } from "./lesson.js";

/** @typedef {import("../shared/model.js").Model} Model */

const [PAPER, RADIUS, FULL_HAND, FRAME_MS] = [140, 5, 20, 10];
/** @type {import("../shared/controls.js").Option[]} */
const GUESSES = [["-1", "?"]];
for (let n = 0; n <= 10; n++) GUESSES.push([`${n}`, `${n}`]);
const UNTAUGHT = { before: -1, after: -1, kept_before: 0, kept_after: 0 };
const ALL_MINE = "They stay in this browser: nothing leaves your device.";
const NOT_KEPT = "This browser keeps nothing: your digits go when you close the page. Nothing leaves your device.";

export default widget("own-digits", async ({ model, root, host, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  /** @type {DataView | null} the network's parameters before it learned, for as long as it is what it became */
  let untaught = null;
  let ink = new Uint8Array(PAPER * PAPER);
  /** @type {ReturnType<typeof splitDigits> | null} */
  let old = null;
  let [learned, trouble, keeps, ours] = [-1, "", true, false];

  const images = () => {
    const all = floats(model.get("hand"));
    return Array.from({ length: all.length / 784 }, (_, k) => all.subarray(784 * k, 784 * (k + 1)));
  };
  let network = readNetwork(networkModel);
  const read = (/** @type {Float32Array} */ image) => verdict(forward(network, image).slice(-1)[0]).digit;
  const rightOf = (/** @type {Float32Array[]} */ some) => some.filter((image, k) => read(image) === k % 10).length;
  const set = (/** @type {Float32Array[]} */ hand) => {
    const all = new Float32Array(784 * hand.length);
    hand.forEach((image, k) => all.set(image, 784 * k));
    keeps = keepHand(toTrait(all));
    update(model, { hand: toTrait(all), ...UNTAUGHT });
  };
  const say = liveText(root, signal);
  const paper = gridCanvas(PAPER, PAPER, 1);
  const clear = () => {
    ink = new Uint8Array(PAPER * PAPER);
    paint();
  };
  const pad = drawable(paper, {
    label: "Writing pad", side: PAPER, step: 5, radius: RADIUS,
    begin: () => {},
    line: (from, to) => {
      drawLine(ink, PAPER, from, to, RADIUS);
      repaint();
    },
    end: () => paint(),
    moved: ([x, y]) => say(`The pen is at row ${Math.round(y / 5)}, column ${Math.round(x / 5)} of 28`),
  }, signal);
  const take = button("Take it", () => {
    set([...images(), normaliseDrawing(fromBytes(ink), PAPER)]);
    clear();
    paper.focus({ preventScroll: true }); // the button is off now: whoever writes by keys goes on here
  }, signal);
  take.classList.add("nn-primary");
  const wipe = button("Clear", clear, signal);
  const back = button("Write the last again", () => set(images().slice(0, -1)), signal);
  const forget = button("Forget them", () => {
    if (untaught) update(networkModel, { parameters: untaught });
    untaught = null;
    update(model, { guess: -1 });
    set([]);
    clear();
    paper.focus({ preventScroll: true });
  }, signal);
  const asked = element("p", { class: "nn-asked" });
  const summary = element("p", { class: "nn-summary" });
  const privacy = element("span", {});
  const problem = element("p", { class: "nn-trouble", role: "alert" });
  const guess = select("My guess: of the second ten, read after learning", GUESSES,
    (value) => update(model, { guess: Number(value) }), signal);
  const learn = button("", () => study(), signal);
  const table = handTable();
  root.append(
    element("div", { class: "nn-body" },
      element("div", { class: "nn-write" }, asked, pad, element("div", { class: "nn-buttons" }, take, wipe)),
      element("div", { class: "nn-written" }, table.node, element("div", { class: "nn-buttons" }, back, forget),
        element("p", { class: "nn-note" }, privacy))),
    element("div", { class: "nn-lesson" }, guess.node, learn), summary, problem,
  );

  const study = async () => {
    [learned, trouble] = [0, ""];
    paint();
    try {
      const form = { shades: model.get("shades"), nKeptApart: model.get("n_kept_apart") };
      const bytesOf = async () => /** @type {Uint8Array<ArrayBuffer>} */ (await loadData(model, host));
      old ??= splitDigits(await inflate(await bytesOf()), form);
    } catch (error) {
      [learned, trouble] = [-1, /** @type {Error} */ (error).message];
    }
    if (!old || learned < 0 || signal.aborted) return paint();
    const hand = images();
    const taught = readNetwork(networkModel); // a copy of its own
    const { learner, learn: go } = lesson(taught, hand.slice(0, 10), old.train);
    const keptApart = old.keptApart;
    const before = rightOf(hand.slice(10));
    everyFrame(() => {
      learned = go(FRAME_MS);
      paint();
      if (learned < 1) return true;
      learned = -1;
      untaught = toTrait(taught.parameters);
      ours = true;
      update(networkModel, { parameters: toTrait(learner.parameters) });
      ours = false;
      update(model, { before, after: Math.round(10 * score(learner, ownExamples(hand.slice(10))).accuracy),
        kept_before: score(taught, keptApart).accuracy, kept_after: score(learner, keptApart).accuracy });
      return false;
    }, signal);
  };
  const result = () => {
    const [before, after] = [model.get("before"), model.get("after")];
    const percent = (/** @type {string} */ name) => `${(100 * model.get(name)).toFixed(1)} %`;
    return `Of your second ten, which it never learned, it read ${before} before and ${after} now; you said ` +
      `${model.get("guess")}. Of 2,000 digits of MNIST it read ${percent("kept_before")} before and ` +
      `${percent("kept_after")} now.`;
  };
  const paint = () => {
    const hand = images();
    const [count, full] = [hand.length, hand.length === FULL_HAND];
    paintImage(paper, fromBytes(ink), PAPER);
    const reads = hand.map(read);
    const right = reads.filter((digit, k) => digit === k % 10).length;
    table.show(hand, reads);
    const again = count < 10 ? "" : ", once more";
    setText(asked, full ? "All twenty are written." : `Write a ${count % 10}${again}`);
    for (const [node, off] of /** @type {[HTMLButtonElement, boolean][]} */ ([[take, full || !ink.some(Boolean)],
      [wipe, !ink.some(Boolean)], [back, !count], [forget, !count]])) node.disabled = off || learned >= 0;
    setText(privacy, keeps ? ALL_MINE : NOT_KEPT);
    guess.choice.value = String(model.get("guess"));
    const learning = learned < 0 ? "Learn my first ten" : `Learning: ${Math.round(100 * learned)} %`;
    setText(learn, old || learned >= 0 ? learning : fetchText(learning, model));
    learn.disabled = !full || learned >= 0 || model.get("guess") < 0 || model.get("after") >= 0;
    const yours = `${count} ${count === 1 ? "digit" : "digits"}`;
    const so = count ? `Of your ${yours} the network reads ${right}.` : "Nothing written yet.";
    const next = full && model.get("guess") < 0 ? " Set your guess, and let it learn." : "";
    setText(summary, model.get("after") < 0 ? so + next : result());
    setText(problem, trouble);
    if (learned < 0) say(`${asked.textContent}. ${summary.textContent}`);
  };
  const repaint = oncePerFrame(paint, signal);
  if (!images().length && keptHand().length) update(model, { hand: toTrait(keptHand()) });
  keeps = keepHand(model.get("hand"));
  paint();
  listen(model, ["hand", "guess", "before", "after", "kept_before", "kept_after"], repaint, signal);
  listen(networkModel, ["parameters"], () => {
    network = readNetwork(networkModel);
    if (!ours) untaught = null;
    if (!ours && model.get("after") >= 0) update(model, UNTAUGHT); // it is another network by now
    repaint();
  }, signal);
});
