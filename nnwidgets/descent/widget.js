// Descent: a ball that steps downhill, on a curve or on a slice of the network's cost.

import { toTrait } from "../shared/arrays.js";
import { button, segmented, select, slider } from "../shared/controls.js";
import { element, onEvent, setText } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { oncePerFrame } from "../shared/frame.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { onWidth } from "../shared/plot.js";
import { widget } from "../shared/widget.js";
import { CURVES, STEEPEST, TILTED } from "./curves.js";
import { curveView } from "./curve_view.js";
import { curveGround, sliceGround } from "./grounds.js";
import { STARTS, landscapeView } from "./landscape_view.js";
import { rolling } from "./roll.js";
import { hasLeft, numbers, verdict } from "./verdict.js";

const MEMORY = 8;
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const AN_ARROW = 0.01; // of the picture's edge: a shorter one has no tip to hold

export default widget("descent", ({ model, root, colours, onTheme, signal }) => {
  const say = liveText(root, signal);
  const grounds = { curve: curveGround(model), landscape: sliceGround(model) };
  const onCurve = () => model.get("ground") === "curve";
  const ground = () => /** @type {import("./grounds.js").Ground} */ (onCurve() ? grounds.curve : grounds.landscape);
  const ball = rolling(model, ground, () => paintGround(), () => repaint(), signal);

  const hands = {
    drag: (/** @type {number[]} */ at) => ball.start(at),
    drop: (/** @type {number[]} */ at) => ball.start(at, true),
    /** The arrow's tip is pulled: the rate that leads there. @param {number[]} tip */
    pull: (tip) => {
      const [{ rate, rates: { min, max, step } }, { ball: at }] = [ground(), ball.scene()];
      const { slopes } = ground().measure(at);
      const along = -slopes.reduce((sum, slope, i) => sum + slope * (tip[i] - at[i]), 0) / Math.hypot(...slopes) ** 2;
      const stepped = Number((Math.round(along / step) * step).toPrecision(6));
      update(model, { [rate]: Math.min(max, Math.max(min, stepped)) });
    },
    tilt: (/** @type {number} */ tilt) => setTilt(Number(tilt.toFixed(2))),
    grab: () => {
      const { ball: at, goal, arrow } = ball.scene();
      const length = Math.hypot(...goal.map((value, i) => value - at[i]));
      return ball.running || arrow < 1 || length < AN_ARROW * ground().edge ? null : { ball: at, goal };
    },
    redraw: () => repaintGround(),
  };
  /** Another curve: the ball goes back to its start. @param {Record<string, unknown>} change */
  const setCurve = (change) => {
    ball.halt();
    update(model, { ...change, walk: toTrait(Float32Array.from(ball.walkOf(grounds.curve)[0])) });
  };
  const setTilt = (/** @type {number} */ tilt) => setCurve({ tilt });
  const side = curveView(model, grounds.curve, hands, signal);
  const land = landscapeView(model, grounds.landscape, hands, signal);

  const run = button("Run", () => {
    if (!ball.running) return void ball.go();
    ball.halt();
    return repaint();
  }, signal);
  run.classList.add("nn-primary");
  const step = button("Step", () => ball.go(1), signal);
  const again = button("Back to start", () => ball.start(ball.walkOf()[0]), signal);
  const place = segmented("Ground", [["curve", "a curve"], ["landscape", "two weights"]], model.get("ground"),
    (value) => {
      ball.halt();
      update(model, { ground: value });
    }, signal);
  const names = /** @type {[string, string][]} */ (Object.keys(CURVES).map((name) => [name, name]));
  const shape = select("Curve", names, (curve) => setCurve({ curve }), signal);
  const starts = element("div", { class: "nn-starts", role: "group", "aria-label": "Drop the ball at" },
    ...Object.entries(STARTS).map(([name, at]) => button(name, () => hands.drop(at), signal)));
  const rates = Object.entries(grounds).map(([name, { rate, rates: range }]) => {
    const one = slider({ label: "Learning rate η", ...range }, (value) => update(model, { [rate]: value }), signal);
    return { name, rate, ...one };
  });
  const tilt = slider({ label: "Tilt of the curve", min: -STEEPEST, max: STEEPEST, step: 0.05 }, setTilt, signal);
  const facts = ["Steps", "Position", "Slope", "Next step", "Cost"].map((name) => {
    const value = element("dd", {});
    const kind = { class: name === "Position" ? "nn-place" : undefined };
    const node = element("div", kind, element("dt", {}, name), value);
    return { name, value, node };
  });
  const words = element("p", { class: "nn-verdict" });
  land.node.append(starts);
  for (const label of [place.firstElementChild, shape.node.firstElementChild]) label?.classList.add("nn-hidden");
  root.append(
    element("div", { class: "nn-head" }, place, shape.node),
    side.canvas, land.node,
    element("dl", {}, ...facts.map(({ node }) => node)), words,
    element("div", { class: "nn-drive" }, element("div", { class: "nn-buttons" }, step, run, again),
      ...rates.map(({ node }) => node), tilt.node),
  );

  for (const canvas of [side.canvas, land.map]) {
    onEvent(canvas, "keydown", (event) => {
      const by = KEYS[/** @type {keyof typeof KEYS} */ (event.key)];
      if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      ball.start(ball.walkOf()[0].map((value, i) => value + ground().nudge * by[i]));
    }, signal);
  }

  const paintGround = () => {
    if (onCurve()) side.paint(ball.scene(), colours);
    else land.paint(ball.scene(), colours, root.dataset.theme === "dark");
  };
  const paint = () => {
    const at = ground();
    const walk = ball.walkOf();
    const last = walk[walk.length - 1];
    const lately = walk.slice(-MEMORY).map(ball.stand);
    const here = lately[lately.length - 1];
    for (const node of [side.canvas, shape.node]) node.hidden = !onCurve();
    land.node.hidden = onCurve();
    tilt.node.hidden = !onCurve() || model.get("curve") !== TILTED;
    tilt.show(model.get("tilt"));
    paintGround();
    const where = `Ball at ${numbers(last, 2)}: drag or arrow keys set its start`;
    const ends = onCurve() ? side.endsInWords() : "";
    side.canvas.setAttribute("aria-label", `Cost, a curve: ${model.get("curve")}. ${where}${ends}`);
    land.map.setAttribute("aria-label", `Cost over two weights, a map. ${where}`);
    land.solid.setAttribute("aria-label", "Cost over two weights, a relief: arrow keys turn it, a tap drops the ball");
    for (const radio of place.querySelectorAll("input")) radio.checked = radio.value === model.get("ground");
    shape.choice.value = model.get("curve");
    for (const { name, node, rate, show } of rates) {
      node.hidden = name !== model.get("ground");
      show(model.get(rate));
    }
    setText(run, ball.running ? "Pause" : "Run");
    const ended = ball.stuck(walk);
    for (const one of [run, step]) one.setAttribute("aria-disabled", String(ended));
    const remark = verdict(lately, at.edge, at.rest);
    setText(words, remark);
    words.toggleAttribute("data-warning", hasLeft(here, at.edge) || remark.includes("too large"));
    const texts = [`${walk.length - 1}`, numbers(last), numbers(here.slopes), numbers(here.step), signed(here.cost, 4)];
    facts.forEach(({ value }, i) => setText(value, texts[i]));
    const read = facts.slice(1).map(({ name }, i) => `${name.toLowerCase()} ${texts[i + 1]}`);
    if (!ball.running) say(`Step ${texts[0]}: ${read.join(", ")}. ${remark}`);
  };
  const repaint = oncePerFrame(paint, signal);
  const repaintGround = oncePerFrame(paintGround, signal); // while it turns, nothing else changes
  paint();
  onTheme(repaint);
  onWidth(root, repaint, signal);
  const traits = ["ground", "curve", "tilt", "rate", "slice_rate", "walk", "slice_walk", "turn", "tip"];
  listen(model, traits, repaint, signal);
});
