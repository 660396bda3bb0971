// DigitPad: draw a digit and watch the network read it.

import { answerBars, verdict } from "../shared/answer_bars.js";
import { bytes, fromBytes, inBytes, toTrait } from "../shared/arrays.js";
import { button } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent } from "../shared/dom.js";
import { normaliseDrawing, shrinkDrawing } from "../shared/drawing.js";
import { doubt } from "../shared/drawing_doubt.js";
import { oncePerFrame } from "../shared/frame.js";
import { drawLine } from "../shared/ink.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { ease, travelling } from "../shared/motion.js";
import { forward, readNetwork } from "../shared/network.js";
import { inspector } from "../shared/neuron_inspector.js";
import { neuronStage } from "../shared/neuron_stage.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { drawable } from "../shared/pen.js";
import { aDigit } from "../shared/picture_words.js";
import { connections, paintLines } from "../shared/strongest_connections.js";
import { widget } from "../shared/widget.js";

/** @typedef {import("../shared/model.js").Model} Model */

const SIDE = 140;
const TIMES = SIDE / 28;
const PEN_RADIUS = 5;
const GHOST = 0.3;
const KEPT = 50;

export default widget("digit-pad", async ({ model, root, host, colours, onTheme, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  let network = readNetwork(networkModel);
  const end = network.layers.length;

  /** @type {Uint8Array[]} drawings to come back to */
  let before = [];
  let samples = 0;
  let inviting = true; // until the first stroke a blank pad shows the first sample as its ghost
  let idle = false; // nothing to read
  /** @type {number | null} the label of the sample on the pad */
  let example = null;
  let stroking = false; // who is drawing is not told what is missing yet
  let arrived = end;
  let growing = false;
  /** @type {import("../shared/strongest_connections.js").NeuronName | null} */
  let named = null;
  /** @type {Float32Array[]} */
  let activations = [];

  const paper = gridCanvas(SIDE, SIDE, 1);
  const invitation = element("p", { class: "nn-invitation" }, "Draw a digit here");
  const answer = element("strong");
  const reading = element("span");
  const doubts = element("span", { class: "nn-doubt" });
  const bars = answerBars();
  const inside = inspector();
  const say = liveText(root, signal);
  let told = "";

  const drawing = () => {
    const ink = bytes(model.get("drawing"));
    return ink.length ? ink : new Uint8Array(SIDE * SIDE);
  };
  const set = (/** @type {Uint8Array} */ ink) => {
    inviting = false;
    example = null;
    update(model, { drawing: toTrait(ink) });
  };
  const remember = () => {
    before = [...before.slice(1 - KEPT), drawing()];
  };
  /** Let the signal run through the network; if `fromDark`, it lights the layers one by one. */
  const run = (/** @type {boolean} */ fromDark) => {
    growing = fromDark;
    wave.set(0);
    wave.to(end, fromDark ? 1500 : 700, ease.linear);
  };
  const wave = travelling(end, (at) => {
    arrived = at;
    growing &&= at < end;
    repaintStage();
  }, signal);

  const pad = drawable(paper, {
    label: "Drawing pad",
    side: SIDE,
    step: TIMES,
    radius: PEN_RADIUS,
    begin: () => {
      stroking = true;
      remember();
    },
    line: (from, to) => {
      const ink = drawing();
      drawLine(ink, SIDE, from, to, PEN_RADIUS);
      set(ink);
    },
    end: () => {
      stroking = false;
      run(false);
      repaint();
    },
    moved: ([x, y]) => say(`The pen is at row ${Math.round(y / TIMES)}, column ${Math.round(x / TIMES)} of 28`),
  }, signal);
  const undo = button("Undo", () => set(before.pop() ?? drawing()), signal);
  const clear = button("Clear", () => {
    remember();
    set(new Uint8Array(SIDE * SIDE));
  }, signal);
  const sample = button("Example", () => {
    remember();
    set(enlarged(digits.image(++samples % digits.count)));
    example = digits.labels[samples % digits.count];
    run(true);
  }, signal);
  const normalise = element("input", { type: "checkbox" });
  onEvent(normalise, "change", () => update(model, { normalise: normalise.checked }), signal);
  const choice = element("label", { class: "nn-switch" }, normalise, "Size and centre the drawing first");
  choice.hidden = !model.get("normalise_switch");
  const stage = neuronStage(network.sizes, (looked) => {
    named = looked;
    repaint();
  }, () => repaintStage(), signal);
  root.append(element("div", { class: "nn-desk" },
    element("div", { class: "nn-left" }, element("div", { class: "nn-sheet" }, pad, invitation),
      element("div", { class: "nn-buttons" }, undo, clear, sample), choice),
    stage.node, bars.node, element("div", { class: "nn-verdict" }, answer, element("p", {}, reading, doubts)),
    inside.node));

  const paintStage = () => {
    if (!stage.light(activations, idle ? 0 : growing ? arrived : end)) return;
    const steps = idle ? [] : connections(network, activations, named);
    paintLines(stage.lines, steps, stage.place, colours, arrived, growing);
  };
  const repaintStage = oncePerFrame(paintStage, signal);
  const paint = () => {
    const ink = drawing();
    const blank = !ink.some(Boolean);
    const ghost = blank && inviting;
    idle = blank && !ghost;
    const side = ghost ? 28 : SIDE;
    const light = ghost ? digits.image(0) : fromBytes(ink);
    activations = forward(network, (model.get("normalise") ? normaliseDrawing : shrinkDrawing)(light, side));
    const outputs = activations[end];
    const { digit, words } = verdict(outputs);

    paintImage(paper, ghost ? light.map((value) => GHOST * value) : light, side);
    invitation.hidden = !blank;
    undo.disabled = !before.length;
    normalise.checked = model.get("normalise");
    bars.show(idle ? null : outputs);
    const label = ghost ? digits.labels[0] : example;
    const text = idle ? "Nothing to read yet: draw a digit."
      : `${label === null ? "" : `An example, ${aDigit(label)}. `}The network reads ${digit}, ${words}.`;
    if (reading.textContent !== text) reading.textContent = text; // a new text costs a layout
    const doubted = ghost || stroking ? "" : doubt(light, side, 2 * PEN_RADIUS);
    if (doubts.textContent !== doubted) doubts.textContent = doubted;
    if (answer.textContent !== (idle ? "?" : String(digit))) answer.textContent = idle ? "?" : String(digit);
    const spoken = inside.show(network, activations, named, colours) || `${text} ${doubted}`.trim();
    if (spoken !== told) say(told = spoken); // said again at each frame, it would drown the pen's position
  };
  const repaint = oncePerFrame(() => {
    paint();
    paintStage();
  }, signal);
  paint();
  run(true); // the network's picture comes in a frame, when the neurons have their places
  onTheme(repaint);
  listen(model, ["drawing", "normalise"], repaint, signal);
  listen(networkModel, ["parameters"], () => {
    network = readNetwork(networkModel);
    repaint();
  }, signal);
});

/** An image of 28×28 as a drawing. @param {Float32Array} image */
function enlarged(image) {
  return inBytes(Float32Array.from({ length: SIDE * SIDE }, (_, k) =>
    image[28 * Math.floor(k / SIDE / TIMES) + Math.floor((k % SIDE) / TIMES)]));
}
