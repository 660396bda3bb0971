// TrainingFilm: the run that made the shipped network, to be played and scrubbed.

import { verdict } from "../shared/answer_bars.js";
import { bytes, floats, fromBytes, inBytes, toTrait } from "../shared/arrays.js";
import { takesDigits } from "../shared/carried_digit.js";
import { button } from "../shared/controls.js";
import { curve } from "../shared/curve.js";
import { fetchText, loadData } from "../shared/data_file.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent, setText } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { inflate } from "../shared/inflate.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { TIME } from "../shared/motion.js";
import { forward } from "../shared/network.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { aDigit, inkInWords, textureInWords } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { strokes } from "../shared/stroke.js";
import { swayingBars } from "../shared/swaying_bars.js";
import { weightWall } from "../shared/weight_wall.js";
import { widget } from "../shared/widget.js";
import { filmOf, levelsOf, networkAt } from "./frames.js";
import { ownDigit } from "./own_digit.js";
import { filmTime, onApproach } from "./play.js";
import { INSET, paintTicks, readsOf, ticksInWords } from "./ticks.js";

const NONE = toTrait(new Uint8Array(0));

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
  const end = networkAt(lastLevels, steps, last);
  /** @type {ReturnType<typeof filmOf> | null} */
  let film = null;
  /** @type {import("./ticks.js").Read[] | null} */
  let reads = null;
  let [busy, inSight] = [false, false];
  const time = filmTime(model, last, () => paintMoment(), () => paint(), signal);

  /** The digit that is read: one of the film's, or the reader's own. */
  const digitNow = () => {
    const drawn = bytes(model.get("drawn"));
    if (drawn.length) return { image: fromBytes(drawn), label: model.get("meant") };
    return { image: digits.image(model.get("digit")), label: digits.labels[model.get("digit")] };
  };
  let shown = digitNow();
  const readAll = () => {
    shown = digitNow();
    wall.add({ image: shown.image, name: aDigit(shown.label) }, "The digit below", false);
    const outputs = (/** @type {number} */ moment) => forward((film ?? (() => end))(moment), shown.image).slice(-1)[0];
    reads = film && readsOf(Array.from(batches, (_, moment) => outputs(moment)));
  };
  const fetchFilm = async () => {
    busy = true;
    trouble.textContent = "";
    paint();
    try {
      const deflated = /** @type {Uint8Array<ArrayBuffer>} */ (await loadData(model, host));
      const levels = levelsOf(new Int8Array((await inflate(deflated)).buffer), steps);
      film = filmOf(levels, steps, lastLevels.length);
      readAll();
    } catch (error) {
      trouble.textContent = /** @type {Error} */ (error).message;
    }
    busy = false;
    if (signal.aborted) return;
    paint();
    if (film && inSight) time.playUnasked();
  };
  const first = button("", () => {
    if (!film) return fetchFilm();
    if (time.playing) return time.stop();
    return time.play();
  }, signal);
  first.classList.add("nn-first");
  const trouble = element("p", { class: "nn-trouble", role: "alert" });
  const when = element("strong");
  const name = "Moment of the training";
  const ticks = element("canvas", { class: "nn-ticks", role: "img" });
  const now = element("i", { class: "nn-now" });
  const scrubber = element("input", { type: "range", min: 0, max: last, step: 1, "aria-label": name });
  onEvent(scrubber, "input", () => time.scrub(Number(scrubber.value)), signal);

  const accuracy = curve({ name: "Test images read right", low: 0, high: 1, marks: [[0.5, "50 %"], [0.9, "90 %"]] });
  const cost = curve({ name: "Cost of the training images", low: 0.04, high: 4, powers: true,
    marks: [[1, "1"], [0.1, "0.1"]] });
  const share = (/** @type {number} */ done) => batches.indexOf(done * anEpoch) / last;
  for (const { label } of [accuracy, cost]) {
    label([[0, "start"], [share(1), "1 epoch"], [share(epochs / 2), `${epochs / 2}`], [1, `${epochs} epochs`]]);
  }
  for (const node of [accuracy.plot, cost.plot, ticks]) {
    const inset = node === ticks ? INSET : 0;
    const follow = (/** @type {PointerEvent} */ event) => {
      const { left, width } = node.getBoundingClientRect();
      if (film) time.scrub((last * (event.clientX - left - inset)) / (width - 2 * inset));
    };
    node.classList.add("nn-scrubbed");
    strokes(node, { begin: follow, go: follow, end: time.settle }, signal);
  }

  const image = gridCanvas(28, 28, 4, { role: "img" });
  const bars = swayingBars(signal);
  const reading = element("p");
  const turn = (/** @type {number} */ by) =>
    update(model, { drawn: NONE, digit: (model.get("digit") + by + digits.count) % digits.count });
  const previous = button("‹", () => turn(-1), signal);
  previous.setAttribute("aria-label", "Digit before");
  const next = button("›", () => turn(1), signal);
  next.setAttribute("aria-label", "Next digit");
  const readsAs = (/** @type {Float32Array} */ light) => verdict(forward(end, light).slice(-1)[0]).digit;
  const take = (/** @type {Float32Array} */ light, /** @type {number} */ meant) =>
    update(model, { drawn: toTrait(inBytes(light)), meant });
  const draw = button("", ownDigit({ root, small: image, read: readsAs, take }, signal), signal);
  draw.className = "nn-tile nn-digit";
  draw.append(image, element("span", {}, "Draw one"));
  takesDigits(root, "the film", ({ image: light, name: called }) =>
    take(light, Number(/\d/.exec(called)?.[0] ?? readsAs(light))), signal);
  const picked = element("div", { class: "nn-shown" }, draw,
    element("div", { class: "nn-buttons" }, previous, next));
  const alike = element("input", { type: "range", min: 0, max: last, step: 1, "aria-label": `${name}, for this grid` });
  onEvent(alike, "input", () => time.scrub(Number(alike.value)), signal);
  const whenAlike = element("p", { class: "nn-when" });
  const label = "The weights of the sixteen neurons of the first layer, blue positive, red negative";
  const wall = weightWall({ root, label, colours, below: [whenAlike, alike] }, signal);
  const strip = element("div", { class: "nn-strip" }, ticks, now);
  root.append(
    element("div", { class: "nn-training" }, wall.node, element("div", {}, accuracy.node, cost.node)),
    element("div", { class: "nn-reel" }, first, element("div", {}, when, strip, scrubber)),
    trouble,
    element("div", { class: "nn-example" }, picked, bars.node, reading),
  );
  const say = liveText(root, signal);
  const whenText = (/** @type {number} */ moment) => momentText(batches[moment], anEpoch, epochs);

  /** @param {ArrayLike<number>} values @returns {[number, number][]} */
  const points = (values) => Array.from(values, (value, i) => [i / last, value]);
  const [accuracyPoints, costPoints] = [accuracies, costs].map(points);
  const paintMoment = () => {
    const [at, moment] = [time.at, Math.round(time.at)];
    const network = film ? film(at) : end;
    wall.show(network.layers[0], model.get("limit"), time.playing || at !== moment);
    const right = `${(100 * accuracies[moment]).toFixed(1)} %`;
    accuracy.show(accuracyPoints, at, right);
    cost.show(costPoints, at, signed(costs[moment], 3));
    now.style.left = `calc((100% - ${2 * INSET}px) * ${at / last})`;
    const outputs = forward(network, shown.image).slice(-1)[0];
    bars.show(outputs, time.playing ? 0 : TIME.control);
    const read = verdict(outputs);
    const told = `This is ${aDigit(shown.label)}. The network reads ${aDigit(read.digit)}, ${read.words}.`;
    setText(reading, told);
    for (const words of [when, whenAlike]) setText(words, whenText(moment));
    scrubber.value = alike.value = String(moment);
    if (time.playing || at !== moment) return;
    for (const one of [scrubber, alike]) one.setAttribute("aria-valuetext", whenText(moment));
    const look = `The weights look like ${textureInWords(network.layers[0].W)}.`;
    say(`${whenText(moment)}: ${right} of the test images read right. ${look} ${told}`);
  };
  const paint = () => {
    const { image: light, label: digit } = shown;
    paintImage(image, light, 28);
    image.setAttribute("aria-label", `A handwritten ${digit}: ${inkInWords(light)}`);
    paintTicks(ticks, reads, digit, colours);
    now.hidden = !film;
    ticks.setAttribute("aria-label", reads ? ticksInWords(reads, digit, whenText) : "The film is not here yet");
    scrubber.disabled = alike.disabled = !film;
    const ready = time.playing ? "Pause" : "Play";
    first.textContent = busy ? "Fetching …" : film ? ready : fetchText("Fetch the film", model);
    first.disabled = busy;
    paintMoment();
  };
  const repaint = oncePerFrame(paint, signal);
  readAll();
  paint();
  onTheme(repaint);
  onWidth(root, repaint, signal);
  onWidth(strip, repaint, signal); // the button beside it has another word when the film has come
  listen(model, ["moment"], time.follow, signal);
  const reread = oncePerFrame(() => {
    readAll();
    paint();
  }, signal);
  listen(model, ["digit", "drawn", "meant"], reread, signal);
  onApproach(root, fetchFilm, () => {
    inSight = true;
    if (film) time.playUnasked();
  }, signal);
});

/** @param {number} batches done @param {number} anEpoch @param {number} epochs */
function momentText(batches, anEpoch, epochs) {
  if (batches === 0) return "Before the first batch";
  if (batches < anEpoch) return `After ${batches} ${batches === 1 ? "batch" : "batches"}`;
  return `After epoch ${batches / anEpoch} of ${epochs}`;
}
