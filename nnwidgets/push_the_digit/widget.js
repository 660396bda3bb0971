// PushTheDigit: a digit is pushed about its frame, and a map behind it fills with what the network reads there.

import { verdict } from "../shared/answer_bars.js";
import { floats } from "../shared/arrays.js";
import { button } from "../shared/controls.js";
import { curve } from "../shared/curve.js";
import { readDigits } from "../shared/digits.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, sharedModel, update } from "../shared/model.js";
import { TIME, ease, travelling } from "../shared/motion.js";
import { argmax, forward } from "../shared/network.js";
import { aDigit, aDigitFirst } from "../shared/picture_words.js";
import { onWidth } from "../shared/plot.js";
import { shifted } from "../shared/shift.js";
import { strokes } from "../shared/stroke.js";
import { swayingBars } from "../shared/swaying_bars.js";
import { twoNetworks } from "../shared/two_networks.js";
import { widget } from "../shared/widget.js";
import { FARTHEST, PUSHED_TO, apart, indexOf, paintField } from "./field.js";

/** @type {Record<string, [down: number, right: number]>} */
const MOVES = { ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowDown: [1, 0] };
const MIDDLE = { down: 0, right: 0 };

export default widget("push-the-digit", async ({ model, root, host, onTheme, signal }) => {
  const networks = await twoNetworks(model, host, signal);
  const digits = await readDigits(/** @type {any} */ (await sharedModel(model, "digits", host)));
  const accuracies = floats(model.get("accuracies"));
  const place = () => ({ down: model.get("down"), right: model.get("right") });
  const digit = () => digits.image(model.get("example"));
  const outputsOf = (/** @type {Float32Array} */ image) => forward(networks.network(), image).slice(-1)[0];
  const readAll = () => PUSHED_TO.map(({ down, right }) => argmax(outputsOf(shifted(digit(), down, right))));
  let reads = readAll();
  /** @type {Set<number>} */
  let visited = new Set();

  const say = liveText(root, signal);
  const field = element("canvas", { class: "nn-field", tabindex: 0, role: "application" });
  const bars = swayingBars(signal);
  const reading = element("p", { class: "nn-reading" });
  const summary = element("p", { class: "nn-summary" });
  const name = "Trained: test images read right, pushed as far";
  const measured = curve({ name, low: 0, high: 1, marks: [[0.1, "10 %"], [0.5, "50 %"], [0.9, "90 %"]] });
  measured.label([[0, "0"], [0.5, "3"], [1, "6 pixels"]]);
  // How much of the map has filled by itself, from the digit outwards.
  const filled = travelling(0, () => paint(), signal);
  const fill = () => void filled.to(1, TIME.story, ease.linear);

  /** @param {number} down @param {number} right */
  const moveTo = (down, right) => {
    const within = (/** @type {number} */ to) => Math.min(FARTHEST, Math.max(-FARTHEST, Math.round(to)));
    update(model, { down: within(down), right: within(right) });
    visited.add(indexOf(place())); // now, not when it is painted: a key may be up again before that
  };
  const other = button("Another digit", () =>
    update(model, { ...MIDDLE, example: (model.get("example") + 1) % digits.count }), signal);
  const back = button("Back to the middle", () => moveTo(0, 0), signal);
  root.append(
    element("div", { class: "nn-body" }, field,
      element("div", { class: "nn-told" }, reading, bars.node, measured.node, summary)),
    element("div", { class: "nn-drive" }, element("div", { class: "nn-buttons" }, back, other), networks.node));

  const begin = { x: 0, y: 0, down: 0, right: 0, moved: false };
  strokes(field, {
    begin: ({ clientX: x, clientY: y }) => void Object.assign(begin, { x, y, ...place(), moved: false }),
    go: ({ clientX, clientY }) => {
      const cell = field.clientWidth / 28;
      const [right, down] = [(clientX - begin.x) / cell, (clientY - begin.y) / cell];
      begin.moved ||= Math.hypot(right, down) > 0.5;
      if (begin.moved) moveTo(begin.down + down, begin.right + right);
    },
    end: () => {
      if (!begin.moved) { // a tap: the middle goes there
        const [box, cell] = [field.getBoundingClientRect(), field.clientWidth / 28];
        moveTo((begin.y - box.top) / cell - 14, (begin.x - box.left) / cell - 14);
      }
      fill();
    },
  }, signal);
  onEvent(field, "keydown", (event) => {
    const step = MOVES[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(model.get("down") + step[0], model.get("right") + step[1]);
  }, signal);
  onEvent(field, "keyup blur", () => (visited.size > 1 ? fill() : undefined), signal);

  const paint = () => {
    const at = place();
    visited.add(indexOf(at));
    const image = shifted(digit(), at.down, at.right);
    const label = digits.labels[model.get("example")];
    const nearest = PUSHED_TO.map((one, k) => ({ k, far: apart(one, at) })).sort((a, b) => a.far - b.far);
    const byItself = new Set(nearest.slice(0, Math.round(filled.at * PUSHED_TO.length)).map(({ k }) => k));
    const seen = PUSHED_TO.map((_, k) => visited.has(k) || byItself.has(k));
    paintField(field, { image, place: at, reads, label, seen });
    const outputs = outputsOf(image);
    bars.show(outputs, TIME.control);
    const ways = [at.down && `${Math.abs(at.down)} ${at.down < 0 ? "up" : "down"}`,
      at.right && `${Math.abs(at.right)} ${at.right < 0 ? "left" : "right"}`].filter(Boolean);
    const where = `${aDigitFirst(label)}, ${ways.length ? `pushed ${ways.join(" and ")}` : "in the middle"}`;
    const read = verdict(outputs);
    reading.textContent = `${where}. It reads ${aDigit(read.digit)}, ${read.words}.`;
    field.setAttribute("aria-label", `${where}. Drag it, or push it with the arrow keys`);
    // The curve goes as far as the digit has been.
    const far = (/** @type {import("./field.js").Place} */ one) => Math.min(FARTHEST, Math.round(apart(one, MIDDLE)));
    const farthest = Math.max(...PUSHED_TO.filter((_, k) => seen[k]).map(far));
    const points = [...accuracies.subarray(0, farthest + 1)].map((share, i) =>
      /** @type {[number, number]} */ ([i / FARTHEST, share]));
    const share = `${(100 * accuracies[far(at)]).toFixed(0)} %`;
    measured.show(points, far(at), share);
    const [right, told] = [seen.filter((one, k) => one && reads[k] === label).length, seen.filter(Boolean).length];
    summary.textContent = `Read as ${aDigit(label)} at ${right} of ${told} ${told === 1 ? "place" : "places"}.`;
    // A push ends with the map filled: what it holds before is not told.
    const settled = filled.at === filled.goal && (filled.at === 1 || visited.size <= 1);
    if (settled) say(`${reading.textContent} ${summary.textContent} ${name}: ${share}.`);
  };
  const afresh = () => {
    reads = readAll();
    visited = new Set();
    filled.set(0);
  };
  const repaint = oncePerFrame(paint, signal);
  paint();
  onTheme(repaint);
  onWidth(root, repaint, signal);
  listen(model, ["down", "right"], repaint, signal);
  listen(model, ["example"], afresh, signal);
  networks.onChange(afresh);
});
