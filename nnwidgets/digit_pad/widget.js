// DigitPad: draw a digit and watch the network read it.

import { answerBars } from "../shared/answer_bars.js";
import { bytes, fromBytes, toTrait } from "../shared/arrays.js";
import { takesDigits } from "../shared/carried_digit.js";
import { readDigits } from "../shared/digits.js";
import { oncePerFrame } from "../shared/frame.js";
import { drawLine } from "../shared/ink.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { still, TIME } from "../shared/motion.js";
import { readNetwork } from "../shared/network.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { drawable } from "../shared/pen.js";
import { aDigit } from "../shared/picture_words.js";
import { onSight } from "../shared/sight.js";
import { runInWords } from "../shared/stage/light_in_words.js";
import { networkStage } from "../shared/stage/network_stage.js";
import { ON_THE_PAD } from "../shared/stage/wave.js";
import { widget } from "../shared/widget.js";
import { frameOf, padDesk } from "./desk.js";
import { haunt } from "./ghost.js";
import { padControls } from "./pad_controls.js";
import { enlarged, readDrawing } from "./reading.js";

/** @typedef {import("../shared/model.js").Model} Model */

const SIDE = 140;
const TIMES = SIDE / 28;
const PEN_RADIUS = 5;
const GHOST = 0.3;
const KEPT = 50;

export default widget("digit-pad", async ({ model, root, host, signal }) => {
  const networkModel = /** @type {Model} */ (await sharedModel(model, "network", host));
  const digits = await readDigits(/** @type {Model} */ (await sharedModel(model, "digits", host)));
  let network = readNetwork(networkModel);

  /** @type {Uint8Array[]} drawings to come back to */
  let before = [];
  let samples = 0;
  // Until the first stroke: without motion a blank pad shows the first sample as its ghost, else a ghost writes.
  let inviting = true;
  const ghostStands = still();
  /** @type {Uint8Array | null} */
  let ghostly = null;
  const ghostLife = new AbortController();
  signal.addEventListener("abort", () => ghostLife.abort(), { once: true });
  let source = ""; // of a digit that was not drawn here
  let begun = false; // the first picture stands
  let stroking = false; // who is drawing is not told what is missing yet
  let [text, doubted, spoken, told] = ["", "", "", ""];
  /** @type {Float32Array[]} */
  let activations = [];

  const say = liveText(root, signal);
  const paper = gridCanvas(SIDE, SIDE, 1);
  const bars = answerBars();
  const stage = networkStage(network, {
    told: () => tell(),
    uncovered: (share) => desk.show(1 - share),
    spoken: (words) => {
      spoken = words;
      speak();
    },
    frame: frameOf(model.get("normalise_switch")),
  }, signal);

  const drawing = () => {
    const ink = bytes(model.get("drawing"));
    return ink.length ? ink : clean();
  };
  /** The hand takes over. */
  const take = () => {
    if (!inviting) return;
    inviting = false;
    ghostLife.abort();
    if (ghostly || ghostStands) stage.wave.set(ON_THE_PAD);
    ghostly = null;
    desk.fade(1);
    desk.tip(null);
  };
  const set = (/** @type {Uint8Array} */ ink) => {
    take();
    source = "";
    update(model, { drawing: toTrait(ink) });
  };
  const remember = () => {
    before = [...before.slice(1 - KEPT), drawing()];
  };

  const pad = drawable(paper, {
    label: "Drawing pad",
    side: SIDE,
    step: TIMES,
    radius: PEN_RADIUS,
    begin: () => {
      take();
      stroking = true;
      remember();
      stage.seen.to(0, TIME.control);
      if (!stage.verdictStands) stage.wave.to(ON_THE_PAD, TIME.control);
    },
    line: (from, to) => {
      const ink = drawing();
      drawLine(ink, SIDE, from, to, PEN_RADIUS);
      set(ink);
    },
    end: () => {
      stroking = false;
      paint();
      stage.seen.to(1, TIME.state);
      if (stage.verdictStands) stage.runAfter();
      else stage.play();
    },
    moved: ([x, y]) => {
      if (ghostly) {
        take();
        paint();
      }
      say(`The pen is at row ${Math.round(y / TIMES)}, column ${Math.round(x / TIMES)} of 28`);
    },
  }, signal);
  const clean = () => new Uint8Array(SIDE * SIDE);
  const exampleIs = (/** @type {number} */ label) => `An example, ${aDigit(label)}. `;
  /** Lay a digit on the pad and read it. @param {Float32Array} image @param {string} from where, in a sentence */
  const lay = (image, from) => {
    remember();
    set(enlarged(image, TIMES));
    source = from;
    paint();
    stage.wave.set(ON_THE_PAD);
    stage.play();
  };
  const controls = padControls({
    undo: () => set(before.pop() ?? drawing()),
    clear: () => {
      remember();
      set(clean());
    },
    example: () => {
      const k = ++samples % digits.count;
      lay(digits.image(k), exampleIs(digits.labels[k]));
    },
    normalise: (on) => update(model, { normalise: on }),
  }, model.get("normalise_switch"), signal);
  const desk = padDesk(stage, pad, paper, controls);
  bars.node.classList.add("nn-hidden");
  root.append(stage.node, bars.node);
  stage.place();

  /** What can be read of the stage: the answer comes when the light has come. */
  const tell = () => {
    const { at } = stage.wave;
    if (text === "") desk.say(invitation(), "");
    else if (stage.verdictStands) desk.say(text, doubted);
    else if (ghostly && at === ON_THE_PAD) desk.say("Watch …", "");
    else desk.say(stroking ? "Lift the pen, and it is read." : runInWords(at, network.sizes), "");
  };
  const invitation = () => (inviting ? "Your turn: draw a digit." : "Nothing to read yet: draw a digit.");
  const speak = () => {
    if (ghostly && !spoken) return;
    const words = spoken || `${text || invitation()} ${doubted}`.trim();
    if (words !== told) say(told = words); // said again at each frame, it would drown the pen's position
  };

  const paint = () => {
    const ink = ghostly ?? drawing();
    const blank = !ink.some(Boolean);
    const standing = blank && inviting && ghostStands;
    const side = standing ? 28 : SIDE;
    const light = standing ? digits.image(0) : fromBytes(ink);
    const from = standing ? exampleIs(digits.labels[0]) : source;
    const wasIdle = text === "";
    const doubting = !standing && !stroking && !ghostly;
    ({ activations, text, doubted } = readDrawing(network, { light, side, normalise: model.get("normalise") }, from,
      doubting ? 2 * PEN_RADIUS : 0));
    const idle = text === "";

    paintImage(paper, standing ? light.map((value) => GHOST * value) : light, side);
    controls.show(before.length > 0, model.get("normalise"));
    desk.invite(blank && inviting);
    bars.show(idle ? null : activations[activations.length - 1]);
    stage.enable(!idle);
    if (idle) goDark();
    else stage.give(activations);
    if (begun && wasIdle && !idle && !stroking && !ghostly) stage.play(); // undone, or drawn by Python
    tell();
    speak();
  };
  /** Nothing to read: the light goes back to where it came from. */
  const goDark = async () => {
    stage.seen.to(0, TIME.control);
    if (stage.wave.goal === ON_THE_PAD || (await stage.wave.to(ON_THE_PAD, TIME.state))) {
      if (text === "") stage.give(activations);
    }
  };
  const repaint = oncePerFrame(paint, signal);
  if (!ghostStands) stage.wave.set(ON_THE_PAD);
  stage.seen.set(drawing().some(Boolean) ? 1 : 0);
  paint();
  begun = true;
  onSight(stage.node, () => {
    if (drawing().some(Boolean)) stage.play();
    else if (inviting) haunt(ghost, ghostLife.signal);
  }, signal);
  const ghost = {
    side: SIDE,
    radius: PEN_RADIUS,
    written: (/** @type {Uint8Array} */ ink, /** @type {import("../shared/ink.js").Point | null} */ pen) => {
      ghostly = ink;
      desk.tip(pen && [pen[0] / SIDE, pen[1] / SIDE]);
      paint();
    },
    read: stage.play,
    fade: (/** @type {number} */ light) => {
      stage.seen.set(0);
      desk.fade(light);
    },
    handOver: () => {
      ghostly = null;
      desk.fade(1);
      paint();
    },
  };
  takesDigits(root, "the pad", ({ image, name }) => lay(image, `Carried here, ${name}. `), signal);
  listen(model, ["drawing"], take, signal);
  listen(model, ["drawing", "normalise"], repaint, signal);
  listen(networkModel, ["parameters"], () => {
    network = readNetwork(networkModel);
    stage.renew(network);
    repaint();
  }, signal);
});
