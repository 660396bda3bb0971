// A curve seen from the side: the ball on it, its arrow along x, the tilt as a handle, and where every start ends.

import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { mix } from "../shared/motion.js";
import { line, rgba, roundedBox, surface } from "../shared/plot.js";
import { strokes } from "../shared/stroke.js";
import { paintArrow, paintBall, paintDot } from "./ball.js";
import { EDGE, STEEPEST, TILTED, endsInWords, endsOf } from "./curves.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {import("./curves.js").Curve} Curve */
/** @typedef {[number, number]} Point */
/** @typedef {() => { ball: number[], goal: number[] } | null} Grab the arrow, while its tip can be taken hold of */

const [LEFT, RIGHT, TOP, BOTTOM] = [34, 10, 10, 58];
const HANDLE_X = 1.45; // the end of the line that tilts the curve
const BASIN_STARTS = 220;
const RADIUS = 10;
const CURSORS = { tilt: "ns-resize", tip: "ew-resize", ball: "pointer" };

/**
 * @param {import("../shared/model.js").Model} model
 * @param {ReturnType<typeof import("./grounds.js").curveGround>} ground
 * @param {{ drag: (at: number[]) => void, pull: (tip: number[]) => void, tilt: (tilt: number) => void,
 *   grab: Grab }} hands
 * @param {AbortSignal} signal
 */
export function curveView(model, ground, hands, signal) {
  const canvas = element("canvas", { class: "nn-ground", tabindex: 0, role: "application" });
  const tilted = () => model.get("curve") === TILTED;
  const scales = (width = canvas.clientWidth, height = canvas.clientHeight) => {
    const { floor, top } = ground.curve();
    return {
      x: (/** @type {number} */ value) => mix(LEFT, width - RIGHT, (value + EDGE) / (2 * EDGE)),
      y: (/** @type {number} */ cost) => mix(height - BOTTOM, TOP, (cost - floor) / (top - floor)),
      toX: (/** @type {number} */ x) => mix(-EDGE, EDGE, (x - LEFT) / (width - RIGHT - LEFT)),
      toCost: (/** @type {number} */ y) => mix(floor, top, (height - BOTTOM - y) / (height - BOTTOM - TOP)),
    };
  };
  const spot = (/** @type {PointerEvent} */ event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  /** Where the ball stands on its slope: its middle, and the tangent's angle.
   * @param {number} ball @returns {[Point, number]} */
  const standing = (ball, { x, y } = scales()) => {
    const { cost, slope } = ground.curve();
    const lean = Math.atan2(y(slope(ball)) - y(0), x(1) - x(0));
    return [[x(ball) + RADIUS * Math.sin(lean), y(cost(ball)) - RADIUS * Math.cos(lean)], lean];
  };
  /** The tip of the arrow in the picture, where it can be taken hold of. */
  const tipAt = () => {
    const arrow = hands.grab();
    if (!arrow) return null;
    const { x } = scales();
    const [[mx, my]] = standing(arrow.ball[0]);
    return [mx + x(arrow.goal[0]) - x(arrow.ball[0]), my];
  };
  /** What a hand takes hold of. @param {PointerEvent} event */
  const held = (event) => {
    const [px, py] = spot(event);
    const { x, y } = scales();
    const reach = event.pointerType === "mouse" ? 14 : 26;
    if (tilted() && Math.hypot(x(HANDLE_X) - px, y(HANDLE_X * model.get("tilt")) - py) < 1.4 * reach) return "tilt";
    const tip = tipAt();
    return tip && Math.hypot(tip[0] - px, tip[1] - py) < reach ? "tip" : "ball";
  };
  let [holds, grip] = ["ball", 0];
  const follow = (/** @type {PointerEvent} */ event) => {
    const [px, py] = spot(event);
    const { toX, toCost } = scales();
    if (holds === "tilt") hands.tilt(Math.min(STEEPEST, Math.max(-STEEPEST, toCost(py) / HANDLE_X)));
    else if (holds === "tip") hands.pull([toX(px - grip)]);
    else hands.drag([toX(px)]);
  };
  strokes(canvas, {
    begin: (event) => {
      holds = held(event);
      const arrow = hands.grab();
      grip = arrow ? (tipAt() ?? [0])[0] - scales().x(arrow.goal[0]) : 0; // the arrow starts at the ball's middle
      if (holds === "ball") follow(event);
    },
    go: follow,
    hover: (event) => void (canvas.style.cursor = CURSORS[held(event)]),
  }, signal);

  let endsKey = "";
  let ends = new Int8Array(0);
  const endsNow = () => {
    const key = `${model.get("tilt")} ${model.get("rate")}`;
    if (key !== endsKey) [endsKey, ends] = [key, endsOf(ground.curve(), model.get("rate"), BASIN_STARTS)];
    return ends;
  };
  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height @param {Colours} colours */
  const paintEnds = (context, width, height, colours) => {
    const { x } = scales(width, height);
    const [top, thick] = [height - BOTTOM + 22, 6];
    context.textBaseline = "top";
    context.textAlign = "center";
    const found = endsNow();
    const at = (/** @type {number} */ k) => x(EDGE * ((2 * k) / BASIN_STARTS - 1));
    for (let from = 0, to = 0; from < BASIN_STARTS; from = to) {
      while (to < BASIN_STARTS && found[to] === found[from]) to++;
      const end = found[from];
      const [first, last] = [at(from), at(to)];
      context.fillStyle = rgba(end < 0 ? colours.negative : colours.positive);
      if (end) context.fillRect(first, end < 0 ? top + thick : top, last - first, thick);
      context.fillStyle = end ? context.fillStyle : rgba(colours.ink, 0.75);
      const words = end ? `from here it ends ${end < 0 ? "left" : "right"}` : "never settles";
      const fits = context.measureText(words).width < last - first;
      if (fits) context.fillText(words, (first + last) / 2, top + 2 * thick + 4);
    }
  };
  /** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height @param {Colours} colours */
  const paintTilt = (context, width, height, colours) => {
    const { x, y } = scales(width, height);
    const tilt = model.get("tilt");
    const [hx, hy] = [x(HANDLE_X), y(HANDLE_X * tilt)];
    context.strokeStyle = rgba(colours.you, 0.8);
    context.lineWidth = 1.5;
    context.setLineDash([2, 5]);
    line(context, [x(-HANDLE_X), y(-HANDLE_X * tilt)], [hx, hy]);
    context.setLineDash([]);
    context.fillStyle = rgba(colours.you);
    context.beginPath();
    roundedBox(context, hx - 9, hy - 16, 18, 32, 9);
    context.fill();
    context.strokeStyle = rgba(colours.zero);
    context.lineWidth = 1.6;
    for (const side of [-1, 1]) {
      line(context, [hx - 3.5, hy + side * 5], [hx, hy + side * 9], [hx + 3.5, hy + side * 5]);
    }
    context.fillStyle = rgba(colours.you);
    context.textAlign = "center";
    context.textBaseline = tilt < -1.1 ? "bottom" : "top";
    context.fillText(`tilt ${signed(tilt, 2)}`, Math.min(width - 32, hx), hy + (tilt < -1.1 ? -20 : 20));
  };

  return {
    canvas,
    endsInWords: () => (tilted() ? endsInWords(endsNow()) : ""),
    /** @param {import("./roll.js").Scene} scene @param {Colours} colours */
    paint: ({ walk, ball: [ball], goal: [goal], arrow, lifted }, colours) => {
      const { context, width, height } = surface(canvas, (w) => Math.min(350, Math.max(235, 0.5 * w)));
      const { x, y } = scales(width, height);
      const { cost, floor, top } = ground.curve();
      const at = (/** @type {number} */ value) => /** @type {Point} */ ([x(value), y(cost(value))]);
      const curve = Array.from({ length: 241 }, (_, i) => at(mix(-EDGE, EDGE, i / 240)));
      context.fillStyle = rgba(colours.ink, 0.75);
      context.textAlign = "center";
      context.textBaseline = "top";
      for (const tick of [-1.5, -1, -0.5, 0, 0.5, 1, 1.5]) {
        context.fillText(String(tick).replace("-", "−"), x(tick), height - BOTTOM + 5);
      }
      context.textAlign = "right";
      context.textBaseline = "middle";
      for (let tick = Math.ceil(floor); tick <= top; tick++) context.fillText(signed(tick, 0), LEFT - 6, y(tick));
      context.save();
      context.beginPath();
      context.rect(LEFT, 0, width - LEFT - RIGHT, height - BOTTOM);
      context.clip();
      const ground3d = context.createLinearGradient(0, TOP, 0, height - BOTTOM);
      ground3d.addColorStop(0, rgba(colours.ink, 0.12));
      ground3d.addColorStop(1, rgba(colours.ink, 0.03));
      context.fillStyle = ground3d;
      context.beginPath();
      for (const point of curve) context.lineTo(...point);
      context.lineTo(x(EDGE), height - BOTTOM);
      context.lineTo(x(-EDGE), height - BOTTOM);
      context.fill();
      context.strokeStyle = rgba(colours.ink);
      context.lineWidth = 2.5;
      context.lineJoin = "round";
      line(context, ...curve);
      context.lineWidth = 1;
      context.setLineDash([2, 4]);
      context.strokeStyle = rgba(colours.ink, 0.5);
      line(context, ...walk.slice(-60).map(([place]) => at(place)));
      context.setLineDash([]);
      for (const [place] of walk.slice(-60)) paintDot(context, at(place));
      // The slope at the ball's feet, as a tangent; the ball stands on it.
      const [[mx, my], lean] = standing(ball, { ...scales(width, height) });
      const [bx, by] = at(ball);
      context.strokeStyle = rgba(colours.ink, 0.65);
      context.lineWidth = 1.2;
      const [run, rise] = [56 * Math.cos(lean), 56 * Math.sin(lean)];
      line(context, [bx - run, by - rise], [bx + run, by + rise]);
      paintArrow(context, [[mx, my], [mx + arrow * (x(goal) - bx), my]]);
      paintBall(context, [mx, my - 60 * lifted], RADIUS);
      context.restore();
      if (!tilted()) return;
      paintTilt(context, width, height, colours);
      paintEnds(context, width, height, colours);
    },
  };
}
