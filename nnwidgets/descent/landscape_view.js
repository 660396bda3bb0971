// Two pictures of one landscape and one ball on both: a relief that turns, and its map.

import { element } from "../shared/dom.js";
import { layerContext } from "../shared/layer.js";
import { mix } from "../shared/motion.js";
import { surface } from "../shared/plot.js";
import { strokes } from "../shared/stroke.js";
import { paintArrow, paintBall, paintDot, paintFlag, paintShadow, paintWay, paintWord } from "./ball.js";
import { mapOf, paintMap } from "./map.js";
import { reliefOf } from "./relief.js";
import { turnable } from "./turnable.js";

/** @typedef {import("./surface.js").Point} Point */
/** @typedef {import("./roll.js").Scene} Scene */
/** @typedef {import("./curve_view.js").Grab} Grab */

/** @type {Record<string, Point>} */
export const STARTS = { A: [8, 9], B: [-8, 9], C: [-8, -8] };
const LEVELS = Array.from({ length: 19 }, (_, i) => (i + 1) / 100);
const NAMED = [0.01, 0.02, 0.04, 0.06, 0.08, 0.09, 0.12, 0.15, 0.18];

/**
 * @param {import("../shared/model.js").Model} model
 * @param {ReturnType<typeof import("./grounds.js").sliceGround>} ground
 * @param {{ drop: (at: Point) => void, drag: (at: number[]) => void, pull: (tip: number[]) => void,
 *   grab: Grab,
 *   redraw: () => void }} hands
 * @param {AbortSignal} signal
 */
export function landscapeView(model, ground, hands, signal) {
  const solid = element("canvas", { class: "nn-relief", tabindex: 0, role: "application" });
  const map = element("canvas", { class: "nn-map", tabindex: 0, role: "application" });
  const [block, sheet] = [document.createElement("canvas"), document.createElement("canvas")];
  let [blockKey, sheetKey] = ["", ""];
  /** @type {ReturnType<typeof reliefOf> | null} */
  let made = null;
  const relief = () => (made ??= reliefOf(ground.surface(), LEVELS));
  const aim = turnable(solid, model, hands.redraw, (point) => {
    const place = relief().under(point);
    if (place) hands.drop(place);
  }, signal);

  const onMap = (/** @type {PointerEvent} */ event) => {
    const box = map.getBoundingClientRect();
    return mapOf(map.clientWidth, ground.edge).toPlace(event.clientX - box.left, event.clientY - box.top);
  };
  const holdsTip = (/** @type {PointerEvent} */ event) => {
    const arrow = hands.grab();
    const reach = event.pointerType === "mouse" ? 14 : 26;
    const unit = (map.clientWidth - 35) / (2 * ground.edge);
    const [u, v] = onMap(event);
    return arrow !== null && unit * Math.hypot(arrow.goal[0] - u, arrow.goal[1] - v) < reach;
  };
  let pulling = false;
  const follow = (/** @type {PointerEvent} */ event) => (pulling ? hands.pull : hands.drag)(onMap(event));
  strokes(map, {
    begin: (event) => {
      pulling = holdsTip(event);
      if (!pulling) hands.drag(onMap(event));
    },
    go: follow,
    hover: (event) => void (map.style.cursor = holdsTip(event) ? "grab" : "crosshair"),
  }, signal);

  /** @param {Scene} scene @param {import("../shared/theme.js").Colours} colours @param {boolean} dark */
  const paintSolid = ({ walk, ball: [u, v], goal, arrow, lifted }, colours, dark) => {
    const { context, width, height } = surface(solid, (w) => (w > 330 ? Math.min(340, 0.76 * w) : 0.62 * w));
    const { ink } = colours;
    const key = [width, height, aim.turn, aim.tip, aim.coarse, dark, ink, devicePixelRatio].join();
    const block3d = relief();
    if (key !== blockKey) {
      blockKey = key;
      block3d.look({ width, height, ...aim });
      block3d.paint(layer(block, solid), { ink, dark, coarse: aim.coarse });
    }
    context.drawImage(block, 0, 0, width, height);
    const heightAt = (/** @type {number[]} */ at) => block3d.rise(ground.surface().height(at[0], at[1]));
    const on = (/** @type {number[]} */ at, up = 0) => block3d.project(at[0], at[1], heightAt(at) + up);
    const inside = (/** @type {number[]} */ at) => Math.max(...at.map(Math.abs)) <= ground.edge;
    const hides = (/** @type {number[]} */ at) => block3d.hidden(at[0], at[1], heightAt(at) + 0.1);
    for (const [name, at] of Object.entries(STARTS)) paintFlag(context, on(at), on(at, 2.1), name);
    const way = onGround([...walk, [u, v]].filter(inside));
    paintWay(context, way.map((at) => on(at, 0.06)), (i) => hides(way[i]));
    for (const at of walk) if (inside(at) && !hides(at)) paintDot(context, on(at, 0.06));
    const radius = Math.max(6, width / 60);
    const part = (/** @type {number} */ share) => [mix(u, goal[0], share), mix(v, goal[1], share)];
    const ahead = Array.from({ length: 13 }, (_, i) => part(arrow * (i / 12))).filter(inside);
    if (ahead.length > 1) paintArrow(context, ahead.map((at) => on(at, 0.25)));
    if (!inside([u, v])) return;
    paintShadow(context, on([u, v]), radius, lifted);
    const [x, y] = on([u, v], 7 * lifted);
    paintBall(context, [x, y - 0.72 * radius], radius);
    const rests = Math.hypot(goal[0] - u, goal[1] - v) < 0.004 && arrow === 1;
    if (rests && ground.isPlain([u, v])) paintWord(context, [x, y - 2.4 * radius - 6], "flat: nowhere to go", width);
  };
  /** @param {Scene} scene @param {import("../shared/theme.js").Colours} colours @param {boolean} dark */
  const paintSheet = ({ walk, ball: at, goal, arrow, lifted }, colours, dark) => {
    const { context, width: side } = surface(map, (w) => w);
    const key = [side, dark, colours.ink, devicePixelRatio].join();
    if (key !== sheetKey) {
      sheetKey = key;
      const [first, second] = model.get("pair");
      const axes = side > 250 ? `u, from neuron ${first} →   v, from neuron ${second} ↑` : "u →   v ↑";
      paintMap(layer(sheet, map), side, ground.surface(),
        { levels: LEVELS, named: NAMED, taken: Object.values(STARTS), axes }, colours, dark);
    }
    context.drawImage(sheet, 0, 0, side, side);
    const { toPicture, left, right, top, bottom } = mapOf(side, ground.edge);
    for (const place of Object.values(STARTS).map(toPicture).entries()) {
      paintFlag(context, place[1], [place[1][0], place[1][1] - 9], Object.keys(STARTS)[place[0]]);
    }
    context.save();
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    paintWay(context, [...walk, at].map(toPicture));
    for (const place of walk) paintDot(context, toPicture(place));
    const tip = at.map((value, i) => mix(value, goal[i], arrow));
    paintArrow(context, [at, tip].map(toPicture));
    context.restore();
    const [x, y] = toPicture(at);
    paintBall(context, [x, y - 14 * lifted], 7);
  };
  return {
    node: element("div", { class: "nn-views" }, solid, map),
    solid, map,
    /** @param {Scene} scene @param {import("../shared/theme.js").Colours} colours @param {boolean} dark */
    paint: (scene, colours, dark) => {
      aim.follow();
      paintSolid(scene, colours, dark);
      paintSheet(scene, colours, dark);
    },
  };
}

/** Enough places between those of a walk to lie on the ground. @param {number[][]} walk */
function onGround(walk) {
  return walk.flatMap((to, i) => {
    if (i === 0) return [to];
    const from = walk[i - 1];
    const parts = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.4));
    return Array.from({ length: parts }, (_, k) => to.map((value, axis) => mix(from[axis], value, (k + 1) / parts)));
  });
}

/** A picture kept beside a canvas, as sharp. @param {HTMLCanvasElement} kept @param {HTMLCanvasElement} of */
function layer(kept, of) {
  Object.assign(kept, { width: of.width, height: of.height });
  const context = layerContext(kept);
  const scale = of.width / of.clientWidth;
  context.scale(scale, scale);
  context.font = `12px ${getComputedStyle(of).fontFamily}`;
  return context;
}
