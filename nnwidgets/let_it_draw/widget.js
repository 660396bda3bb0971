// LetItDraw: the image climbs toward the outputs of a digit, while the weights stand still.

import { verdict } from "../shared/answer_bars.js";
import { floats, toTrait } from "../shared/arrays.js";
import { button, select } from "../shared/controls.js";
import { readDigits } from "../shared/digits.js";
import { element } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { everyFrame, still } from "../shared/motion.js";
import { forward } from "../shared/network.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { aDigit, aDigitFirst, textureInWords } from "../shared/picture_words.js";
import { swayingBars } from "../shared/swaying_bars.js";
import { twoNetworks } from "../shared/two_networks.js";
import { widget } from "../shared/widget.js";
import { climb } from "./climb.js";

const ALL_STEPS = 300;

export default widget("let-it-draw", async ({ model, root, host, onTheme, signal }) => {
  const networks = await twoNetworks(model, host, signal);
  const digits = await readDigits(/** @type {any} */ (await sharedModel(model, "digits", host)));
  const say = liveText(root, signal);
  const [drawn, real] = [gridCanvas(28, 28, 10, { role: "img" }), gridCanvas(28, 28, 10, { role: "img" })];
  const [drawnText, realText] = [element("figcaption"), element("figcaption")];
  const realPart = element("figure", {}, real, realText);
  const bars = swayingBars(signal);
  const reading = element("p", { class: "nn-reading" });
  let [running, stop] = [false, () => {}];

  const halt = () => {
    stop();
    running = false;
  };
  const climbOn = (/** @type {number} */ count) => {
    const step = climb(networks.network(), model.get("target"));
    /** @type {Float32Array} */
    let image = floats(model.get("drawing"));
    for (let i = 0; i < count; i++) image = step(image);
    update(model, { drawing: toTrait(image), steps: model.get("steps") + count });
  };
  const startFrom = (/** @type {Float32Array} */ image) => {
    halt();
    update(model, { drawing: toTrait(image), steps: 0 });
  };
  const left = () => Math.max(0, ALL_STEPS - model.get("steps"));
  const run = button("Draw", () => {
    if (running) return halt(), paint();
    if (!left()) startFrom(new Float32Array(784));
    if (still()) return climbOn(left());
    running = true;
    stop = everyFrame(() => {
      climbOn(1);
      running = left() > 0;
      return running;
    }, signal);
    return paint();
  }, signal);
  run.classList.add("nn-primary");
  const target = select("The digit", Array.from("0123456789", (name) => [name, name]), (value) => {
    update(model, { target: Number(value) });
    startFrom(new Float32Array(784));
  }, signal);
  const once = button("One step", () => climbOn(1), signal);
  const black = button("From black", () => startFrom(new Float32Array(784)), signal);
  const noise = button("From noise", () => startFrom(Float32Array.from({ length: 784 }, Math.random)), signal);
  root.append(
    element("div", { class: "nn-body" },
      element("div", { class: "nn-pictures nn-on-stage" }, element("figure", {}, drawn, drawnText), realPart),
      element("div", {}, reading, bars.node)),
    element("div", { class: "nn-drive" }, target.node,
      element("div", { class: "nn-buttons" }, run, once, black, noise), networks.node));

  const paint = () => {
    const [image, digit] = [floats(model.get("drawing")), model.get("target")];
    const outputs = forward(networks.network(), image).slice(-1)[0];
    paintImage(drawn, image, 28);
    const steps = model.get("steps");
    drawnText.textContent = `Its ${digit}, after ${steps} ${steps === 1 ? "step" : "steps"}`;
    drawn.setAttribute("aria-label", `${drawnText.textContent}: ${textureInWords(image)}`);
    const alike = digits.labels.indexOf(digit);
    realPart.hidden = alike < 0;
    if (alike >= 0) {
      paintImage(real, digits.image(alike), 28);
      realText.textContent = `${aDigitFirst(digit)} that a person wrote`;
      real.setAttribute("aria-label", `A real ${digit}`);
    }
    bars.show(outputs, running ? 0 : undefined);
    const read = verdict(outputs);
    reading.textContent = `It reads ${aDigit(read.digit)}, ${read.words}.`;
    target.choice.value = String(digit);
    run.textContent = running ? "Pause" : "Draw";
    if (!running) say(`${drawnText.textContent}, it looks like ${textureInWords(image)}. ${reading.textContent}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  listen(model, ["target", "drawing", "steps"], repaint, signal);
  networks.onChange(repaint);
});
