// Gears: a weight, a sum, an activation and a cost on four number lines, joined by wheels as large as the slopes.

import { button, group, segmented, slider } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { TIME, ease, travelling } from "../shared/motion.js";
import { onWidth, surface } from "../shared/plot.js";
import { strokes } from "../shared/stroke.js";
import { widget } from "../shared/widget.js";
import { MOST_WITH_SUMS, curvesOf, linksOf } from "./chain.js";
import { figure } from "./number_line.js";
import { paintMachine } from "./paint.js";
import { placesBetween, placesFor } from "./places.js";

/** @typedef {import("./chain.js").Chain} Chain */

const LIMIT = 10;
const SATURATED = -6; // a weighted sum at which σ is all but flat, and an output that should be 1 utterly wrong
const OFFERED = [1, 2, 3, 8];
const KEYS = new Map(Object.entries({
  ArrowRight: 0.1, ArrowUp: 0.1, ArrowLeft: -0.1, ArrowDown: -0.1, PageUp: 1, PageDown: -1,
}));

export default widget("gears", ({ model, root, colours, onTheme, signal }) => {
  /** @param {number} weight @returns {Chain} */
  const chain = (weight) => ({
    weight, layers: Math.min(model.get("layers"), model.get("biases").length),
    onward: model.get("onward"), biases: model.get("biases"), a_in: model.get("a_in"), y: model.get("y"),
  });
  const start = model.get("weight");
  let mark = start; // the weight where the hand took hold
  let held = false;

  const canvas = element("canvas", { role: "img" });
  const wheel = element("div", {
    class: "nn-wheel", role: "slider", tabindex: 0, "aria-label": "The first wheel: the weight w",
    "aria-valuemin": -LIMIT, "aria-valuemax": LIMIT,
  });
  const product = element("p", { class: "nn-product" });
  const words = element("p", { class: "nn-words" });
  const say = liveText(root, signal);
  const turn = (/** @type {number} */ to) => {
    const weight = Math.round(100 * Math.min(LIMIT, Math.max(-LIMIT, to))) / 100;
    if (weight !== model.get("weight")) update(model, { weight });
  };
  /** Take hold: from here on the number lines show how far they have moved. */
  const take = () => (mark = model.get("weight"));
  const typed = slider({ label: "Weight w", min: -LIMIT, max: LIMIT, step: 0.05 },
    (weight) => update(model, { weight }), signal);
  const offered = OFFERED.filter((count) => count <= model.get("biases").length);
  const choice = segmented("Layers in the chain", offered.map((count) => [String(count), String(count)]),
    String(model.get("layers")), (count) => update(model, { layers: Number(count) }), signal);
  choice.hidden = offered.length < 2;
  const saturate = button(`z = −${-SATURATED}`, () => {
    take();
    turn((SATURATED - model.get("biases")[0]) / (model.get("a_in") || 1));
  }, signal);
  const back = button("Reset", () => {
    mark = start;
    update(model, { weight: start });
  }, signal);
  root.append(
    element("div", { class: "nn-machine" }, canvas, wheel),
    product, words,
    element("div", { class: "nn-controls" }, typed.node, choice, group("The weight", saturate, back)),
  );

  let places = placesFor(600, 4);
  let before = places;
  const repaint = oncePerFrame(() => paint(), signal);
  const shown = travelling(start, repaint, signal); // the weight in the picture, on its way to the model's
  const grown = travelling(1, repaint, signal); // from the chain before to the one of now

  const paint = () => {
    const links = linksOf(chain(shown.at));
    const goal = placesFor(canvas.clientWidth, links.length);
    places = placesBetween(before, goal, grown.at);
    const { context } = surface(canvas, () => goal.height);
    const machine = { links, places, held, marks: linksOf(chain(mark)).map(({ value }) => value),
      curves: model.get("layers") === 1 && grown.at === 1 ? curvesOf(chain(shown.at)) : [] };
    paintMachine(context, machine, colours, getComputedStyle(root).getPropertyValue("--you"));
    const [{ x, y, r }] = places.wheels;
    const [along, across] = [0.46 * places.pitch, r + places.tape];
    Object.assign(wheel.style, places.wide
      ? { left: `${x - along}px`, width: `${2 * along}px`, top: `${y - r}px`, height: `${r + across}px` }
      : { left: `${x - r}px`, width: `${r + across}px`, top: `${y - along}px`, height: `${2 * along}px` });
    tell(links);
  };

  const tell = (/** @type {import("./chain.js").Link[]} */ links) => {
    const weight = model.get("weight");
    const rate = links[0].error;
    const layers = model.get("layers");
    const slopes = layers > MOST_WITH_SUMS ? `product of ${links.length - 1} wheels`
      : links.slice(0, -1).map(({ slope }) => figure(slope)).join(" · ");
    product.replaceChildren(`∂C/∂${links[0].name} = ${slopes} = `, element("data", { value: rate }, figure(rate)));
    words.textContent = verdict(links, layers);
    typed.show(weight);
    wheel.setAttribute("aria-valuenow", String(weight));
    wheel.setAttribute("aria-valuetext", `w ${figure(weight)}`);
    canvas.setAttribute("aria-label", `${links.length} number lines joined by wheels: ${
      links.map(({ name, value, slope }, k) => `${name} ${figure(value)}${
        k < links.length - 1 ? `, times ${figure(slope)} to` : ""}`).join(" ")}`);
    if (shown.at !== weight) return;
    const now = links.map(({ name, value }) => `${name} ${figure(value)}`).join(", ");
    const moves = linksOf(chain(mark)).map(({ name, value }, k) => `${name} by ${figure(links[k].value - value)}`)
      .join(", ");
    say(`${now}. ${weight === mark ? "" : `Moved: ${moves}. `}${words.textContent}`);
  };

  const angleAt = (/** @type {PointerEvent} */ event) => {
    const box = canvas.getBoundingClientRect();
    const [{ x, y, r }] = places.wheels;
    const [dx, dy] = [event.clientX - box.left - x, event.clientY - box.top - y];
    return { angle: Math.atan2(dy, dx), far: Math.hypot(dx, dy), r };
  };
  let begun = { weight: 0, x: 0, y: 0, angle: 0, round: false };
  strokes(wheel, {
    begin: (event) => {
      const { angle, far, r } = angleAt(event);
      take();
      held = true;
      begun = { weight: mark, x: event.clientX, y: event.clientY, angle, round: far < 1.15 * r };
      wheel.focus({ preventScroll: true });
      repaint();
    },
    go: (event) => {
      if (begun.round) {
        const { angle } = angleAt(event);
        const turned = Math.atan2(Math.sin(angle - begun.angle), Math.cos(angle - begun.angle));
        Object.assign(begun, { angle, weight: begun.weight + turned / Math.PI });
        turn(begun.weight);
      } else turn(mark + (places.wide ? begun.x - event.clientX : event.clientY - begun.y) / places.unit);
    },
    end: () => {
      held = false;
      repaint();
    },
  }, signal);
  onEvent(wheel, "focus", () => held || take(), signal);
  onEvent(wheel, "keydown", (event) => {
    const by = KEYS.get(event.key);
    const end = { Home: -LIMIT, End: LIMIT }[String(event.key)];
    if (!by && !end) return;
    event.preventDefault();
    turn(end ?? model.get("weight") + Number(by));
  }, signal);
  wheel.addEventListener("wheel", (event) => { // only a wheel in hand turns: the page must scroll past it
    if (document.activeElement !== wheel) return;
    event.preventDefault();
    turn(model.get("weight") - Math.sign(event.deltaY) * 0.05);
  }, { passive: false, signal });

  paint();
  before = places;
  onTheme(repaint);
  onWidth(canvas, repaint, signal);
  listen(model, ["weight"], () => {
    const weight = model.get("weight");
    const far = Math.abs(weight - shown.goal);
    if (held) shown.set(weight);
    else shown.to(weight, far > 0.5 ? 2 * TIME.story : TIME.control, far > 0.5 ? ease.inOut : ease.out);
  }, signal);
  listen(model, ["layers"], () => {
    before = places;
    grown.set(0);
    grown.to(1, TIME.story, ease.inOut);
    const chosen = choice.querySelector(`input[value="${model.get("layers")}"]`);
    if (chosen instanceof HTMLInputElement) chosen.checked = true;
  }, signal);
});

/** @param {import("./chain.js").Link[]} links @param {number} layers */
function verdict(links, layers) {
  const bend = links[1].slope;
  const rate = Math.abs(links[0].error);
  if (layers > MOST_WITH_SUMS) {
    return `Weight and σ′ share a wheel now. Turn w¹ by 1: C moves by about ${figure(rate)}.`;
  }
  if (layers > 1) return "Each layer adds two wheels, its weight and σ′, which is ¼ at most.";
  if (bend < 0.02) return `σ is all but flat here, its wheel ${figure(bend)}: w and z turn, a and C stand still.`;
  const back = links[0].error < 0 ? "backwards: more weight, less cost" : "forwards: more weight, more cost";
  return `Turn w a little: C moves ${figure(rate)} times as far, ${back}.`;
}
