// TrainingFilm: the run that made the shipped network, to be played and scrubbed.

import { answerBars, verdict } from "../shared/answer_bars.js";
import { bytes, floats } from "../shared/arrays.js";
import { button } from "../shared/controls.js";
import { curve } from "../shared/curve.js";
import { fetchText, loadData } from "../shared/data_file.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { still } from "../shared/motion.js";
import { forward } from "../shared/network.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { aDigit, inkInWords, textureInWords } from "../shared/picture_words.js";
import { weightWall } from "../shared/weight_wall.js";
import { widget } from "../shared/widget.js";
import { levelsOf, networkAt } from "./frames.js";

const MS_A_MOMENT = 180;

export default widget("training-film", async ({ model, root, host, colours, onTheme, signal }) => {
  const digits = await readDigits(/** @type {any} */ (await sharedModel(model, "digits", host)));
  const sizes = model.get("sizes");
  const steps = { sizes, exponents: new Int8Array(bytes(model.get("exponents")).buffer) };
  const batches = new Int32Array(bytes(model.get("batches")).buffer);
  const anEpoch = model.get("batches_an_epoch");
  const costs = floats(model.get("costs"));
  const accuracies = floats(model.get("accuracies"));
  const last = batches.length - 1;
  const epochs = batches[last] / anEpoch;
  const lastLevels = new Int8Array(bytes(model.get("last_levels")).buffer);
  /** @type {Int8Array | undefined} */
  let levels;
  let [busy, timer] = [false, 0];

  const playing = () => timer !== 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
  };
  const play = () => {
    if (model.get("moment") === last) update(model, { moment: 0 });
    timer = setInterval(() => {
      const moment = Math.min(last, model.get("moment") + 1);
      if (moment === last) stop();
      update(model, { moment });
    }, MS_A_MOMENT);
  };
  signal.addEventListener("abort", stop, { once: true });

  const fetchFilm = async () => {
    busy = true;
    trouble.textContent = "";
    paint();
    try {
      const deflated = /** @type {Uint8Array<ArrayBuffer>} */ (await loadData(model, host));
      levels = levelsOf(new Int8Array((await inflate(deflated)).buffer), steps);
      update(model, { moment: 0 });
      if (!signal.aborted && !still()) play();
    } catch (error) {
      trouble.textContent = /** @type {Error} */ (error).message;
    }
    busy = false;
    paint();
    scrubber.focus({ preventScroll: true });
  };
  const first = button("", () => {
    if (!levels) return fetchFilm();
    if (playing()) stop();
    else play();
    return paint();
  }, signal);
  first.classList.add("nn-first");
  const trouble = element("p", { class: "nn-trouble", role: "alert" });
  const when = element("strong");
  const name = "Moment of the training";
  const scrubber = element("input", { type: "range", min: 0, max: last, step: 1, "aria-label": name });
  onEvent(scrubber, "input", () => {
    stop();
    update(model, { moment: Number(scrubber.value) });
    repaint();
  }, signal);

  const accuracy = curve({ name: "Test images read right", low: 0, high: 1, marks: [[0.5, "50 %"], [0.9, "90 %"]] });
  const cost = curve({ name: "Cost of the training images", low: 0.04, high: 4, powers: true,
    marks: [[1, "1"], [0.1, "0.1"]] });
  const share = (/** @type {number} */ done) => batches.indexOf(done * anEpoch) / last;
  for (const { label } of [accuracy, cost]) {
    label([[0, "start"], [share(1), "1 epoch"], [share(epochs / 2), `${epochs / 2}`], [1, `${epochs} epochs`]]);
  }
  const curves = element("div", {}, accuracy.node, cost.node);

  const image = gridCanvas(28, 28, 4, { role: "img" });
  const bars = answerBars();
  const reading = element("p");
  const turn = (/** @type {number} */ by) =>
    update(model, { digit: (model.get("digit") + by + digits.count) % digits.count });
  const previous = button("‹", () => turn(-1), signal);
  previous.setAttribute("aria-label", "Digit before");
  const next = button("›", () => turn(1), signal);
  next.setAttribute("aria-label", "Next digit");
  const shown = element("div", { class: "nn-shown" }, image, element("div", { class: "nn-buttons" }, previous, next));
  const wall = weightWall("The weights of the sixteen neurons of the first layer, blue positive, red negative");
  root.append(
    element("div", { class: "nn-reel" }, first, element("div", {}, when, scrubber)),
    trouble,
    element("div", { class: "nn-training" }, wall.node, curves),
    element("div", { class: "nn-example" }, shown, bars.node, reading),
  );
  const say = liveText(root, signal);

  /** @param {ArrayLike<number>} values @returns {[number, number][]} */
  const points = (values) => Array.from(values, (value, i) => [i / last, value]);
  const paint = () => {
    const moment = model.get("moment");
    const nParameters = lastLevels.length;
    const now = levels ? levels.subarray(moment * nParameters, (moment + 1) * nParameters) : lastLevels;
    const network = networkAt(now, steps, levels ? moment : last);
    wall.show(network.layers[0].W, colours, model.get("limit"));
    const right = `${(100 * accuracies[moment]).toFixed(1)} %`;
    accuracy.show(points(accuracies), moment, right);
    cost.show(points(costs), moment, signed(costs[moment], 3));

    const digit = digits.image(model.get("digit"));
    const label = digits.labels[model.get("digit")];
    paintImage(image, digit, 28);
    image.setAttribute("aria-label", `A handwritten ${label}: ${inkInWords(digit)}`);
    const outputs = forward(network, digit)[network.layers.length];
    bars.show(outputs);
    const read = verdict(outputs);
    reading.textContent = `This is ${aDigit(label)}. The network reads ${aDigit(read.digit)}, ${read.words}.`;

    when.textContent = momentText(batches[moment], anEpoch, epochs);
    scrubber.value = String(moment);
    scrubber.setAttribute("aria-valuetext", when.textContent);
    scrubber.disabled = !levels;
    const fetching = fetchText("Fetch the film", model);
    first.textContent = busy ? "Fetching …" : !levels ? fetching : playing() ? "Pause" : "Play";
    first.disabled = busy;
    const look = `The weights look like ${textureInWords(network.layers[0].W)}.`;
    if (!playing()) say(`${when.textContent}: ${right} of the test images read right. ${look} ${reading.textContent}`);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  listen(model, ["moment", "digit"], repaint, signal);
});

/** @param {number} batches done @param {number} anEpoch @param {number} epochs */
function momentText(batches, anEpoch, epochs) {
  if (batches === 0) return "Before the first batch";
  if (batches < anEpoch) return `After ${batches} ${batches === 1 ? "batch" : "batches"}`;
  return `After epoch ${batches / anEpoch} of ${epochs}`;
}
