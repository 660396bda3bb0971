// SprayNoise: a digit turns to noise pixel by pixel, and a tape records how sure the network is of pure noise.

import { bytes, floats, toTrait } from "../shared/arrays.js";
import { verdict } from "../shared/answer_bars.js";
import { button, segmented, slider } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { TIME, everyFrame, travelling } from "../shared/motion.js";
import { argmax, forward } from "../shared/network.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { aDigit, aDigitFirst } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { permutation } from "../shared/random.js";
import { swayingBars } from "../shared/swaying_bars.js";
import { twoNetworks } from "../shared/two_networks.js";
import { widget } from "../shared/widget.js";
import { answersOf, paintTape, tapeInWords } from "./tape.js";

const MOST = 60;
const [UNTIL_HELD, EVERY] = [300, 150]; // milliseconds: a press that lasts sprays on

export default widget("spray-noise", async ({ model, root, host, colours, onTheme, signal }) => {
  const networks = await twoNetworks(model, host, signal);
  const digit = floats(model.get("digit"));
  const order = new Int32Array(bytes(model.get("order")).buffer);
  const answers = () => answersOf(floats(model.get("tape")));
  const outputsOf = (/** @type {Float32Array} */ image) => forward(networks.network(), image).slice(-1)[0];
  const imageAt = (/** @type {number} */ snow) => {
    const noise = floats(model.get("noise"));
    return digit.map((pixel, k) => (order[k] < Math.round(784 * snow) ? noise[k] : pixel));
  };
  const say = liveText(root, signal);
  const picture = gridCanvas(28, 28, 10, { role: "img" });
  const bars = swayingBars(signal);
  const reading = element("p", { class: "nn-reading" });
  const tape = element("canvas", { class: "nn-tape", role: "img" });
  const summary = element("p", { class: "nn-summary" });

  // What is seen goes to what is set: pixel after pixel.
  const seen = travelling(model.get("snow"), () => paintPicture(), signal);
  const risen = travelling(1, () => paintTape(tape, answers(), risen.at, colours), signal);
  const label = `From the ${model.get("label_of_digit")} to noise`;
  const snow = slider({ label, min: 0, max: 1, step: 0.01 }, (value) => {
    seen.set(value);
    update(model, { snow: value });
  }, signal);
  const fresh = () => (model.get("kind") === "bright" ? Float32Array.from({ length: 784 }, Math.random)
    : Float32Array.from(permutation(784, Math.random), (k) => digit[k]));
  const spray = () => {
    const noise = fresh();
    const outputs = outputsOf(noise);
    const loudest = argmax(outputs);
    const kept = [...answers(), [loudest, outputs[loudest]]].slice(-MOST);
    risen.set(0);
    update(model, { noise: toTrait(noise), snow: 1, tape: toTrait(Float32Array.from(kept.flat())) });
    risen.to(1, TIME.control);
  };
  const trigger = button("Spray noise: press or hold", () => (sprayed ? (sprayed = false) : spray()), signal);
  trigger.classList.add("nn-primary");
  let sprayed = false; // by holding: the click at its end is none
  let stop = () => {};
  onEvent(trigger, "pointerdown", () => {
    let left = UNTIL_HELD;
    stop();
    stop = everyFrame((passed) => {
      left -= passed;
      if (left > 0) return true;
      left += EVERY;
      sprayed = true;
      spray();
      return true;
    }, signal);
  }, signal);
  onEvent(trigger, "pointerup pointercancel pointerleave", () => stop(), signal);
  onEvent(trigger, "contextmenu", (event) => event.preventDefault(), signal); // a long press of a finger
  const empty = () => update(model, { tape: toTrait(new Float32Array(0)) });
  const kinds = segmented("Noise", [["bright", "any brightness"], ["dark", "as dark as the digit"]], model.get("kind"),
    (kind) => {
      update(model, { kind });
      empty();
    }, signal);
  root.append(
    element("div", { class: "nn-body" },
      element("div", { class: "nn-shown nn-on-stage" }, picture),
      element("div", { class: "nn-answer" }, reading, bars.node, summary, tape)),
    element("div", { class: "nn-drive" }, trigger, snow.node, kinds, networks.node));

  const paintPicture = () => {
    const image = imageAt(seen.at);
    paintImage(picture, image, 28);
    const outputs = outputsOf(image);
    bars.show(outputs, seen.at === seen.goal ? TIME.control : 0);
    const read = verdict(outputs);
    const share = Math.round(100 * seen.at);
    const what = share === 100 ? "Pure noise" : share === 0 ? `${aDigitFirst(model.get("label_of_digit"))}, as written`
      : `${aDigitFirst(model.get("label_of_digit"))}, ${share} % of its pixels noise`;
    reading.textContent = `${what}. It reads ${aDigit(read.digit)}, ${read.words}.`;
    picture.setAttribute("aria-label", what);
  };
  const paint = () => {
    if (seen.goal !== model.get("snow")) seen.to(model.get("snow"), TIME.story);
    else paintPicture();
    snow.show(model.get("snow"));
    for (const radio of kinds.querySelectorAll("input")) radio.checked = radio.value === model.get("kind");
    paintTape(tape, answers(), risen.at, colours);
    summary.textContent = tapeInWords(answers());
    tape.setAttribute("aria-label", `The loudest output for each noise. ${summary.textContent}`);
    say(`${reading.textContent} ${answers().length ? summary.textContent : ""}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  onWidth(root, repaint, signal);
  listen(model, ["snow", "noise", "kind", "tape"], repaint, signal);
  networks.onChange(() => {
    empty();
    repaint();
  });
});
