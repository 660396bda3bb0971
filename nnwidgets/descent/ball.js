// What lies on every ground: the ball, its arrow, its trail, a flag with a name, a word at the ball.

import { disc, line, rgba, roundedBox } from "../shared/plot.js";
import { mix } from "../shared/motion.js";
import { AMBER, LIT, UNLIT } from "../shared/palette.js";

/** @typedef {[number, number]} Point */
/** @typedef {[number, number, number]} Hue */

const [amber, lit, unlit] = /** @type {Hue[]} */ ([AMBER, LIT, UNLIT]);
const towards = (/** @type {Hue} */ hue, /** @type {number} */ share) =>
  /** @type {Hue} */ (amber.map((part, i) => mix(part, hue[i], share)));
const [GLEAM, SHADE, EDGE_OF_TRAIL] = [towards(lit, 0.85), towards(unlit, 0.5), towards(unlit, 0.35)];

/** @param {CanvasRenderingContext2D} context @param {Point} at @param {number} radius */
export function paintBall(context, [x, y], radius) {
  const light = context.createRadialGradient(x - 0.35 * radius, y - 0.45 * radius, 0.1 * radius, x, y, radius);
  light.addColorStop(0, rgba(GLEAM));
  light.addColorStop(0.35, rgba(amber));
  light.addColorStop(1, rgba(SHADE));
  context.fillStyle = light;
  disc(context, x, y, radius);
  context.strokeStyle = rgba(unlit, 0.6);
  context.lineWidth = 0.9;
  context.stroke();
}

/**
 * Its shadow on the ground, wider and fainter from higher.
 * @param {CanvasRenderingContext2D} context @param {Point} at @param {number} radius @param {number} lifted 0..1
 */
export function paintShadow(context, [x, y], radius, lifted) {
  context.fillStyle = rgba(unlit, 0.4 - 0.25 * lifted);
  context.beginPath();
  context.ellipse(x + 2, y + 1, radius * (1 + 0.5 * lifted), radius * 0.5, 0, 0, 2 * Math.PI);
  context.fill();
}

/**
 * The next step as an arrow along points, amber with a dark rim: legible on any ground.
 * @param {CanvasRenderingContext2D} context @param {Point[]} points
 */
export function paintArrow(context, points) {
  const tip = points[points.length - 1];
  const before = points[Math.max(0, points.length - 4)];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const pieces = points.slice(1).map(([x, y], i) => Math.hypot(x - points[i][0], y - points[i][1]));
  const length = pieces.reduce((sum, piece) => sum + piece, 0);
  if (length < 1.5) return;
  const head = Math.min(10, 0.7 * length);
  context.lineCap = context.lineJoin = "round";
  for (const [colour, rim] of /** @type {[string, number][]} */ ([[rgba(unlit, 0.85), 2.2], [rgba(amber), 0]])) {
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = 3 + rim;
    line(context, ...points);
    context.beginPath();
    const at = (/** @type {number} */ turned, /** @type {number} */ far) =>
      context.lineTo(tip[0] + far * Math.cos(angle + turned), tip[1] + far * Math.sin(angle + turned));
    at(0, 0.5 * head + rim);
    at(2.5, head + 0.6 * rim);
    at(-2.5, head + 0.6 * rim);
    context.closePath();
    context.fill();
  }
}

/**
 * The way so far, from place to place.
 * @param {CanvasRenderingContext2D} context @param {Point[]} points @param {(i: number) => boolean} [hidden] piece i
 */
export function paintWay(context, points, hidden = () => false) {
  context.lineCap = "round";
  for (const [colour, width] of /** @type {[Hue, number][]} */ ([[GLEAM, 4.5], [SHADE, 2]])) {
    context.lineWidth = width;
    for (const faint of [true, false]) {
      context.strokeStyle = rgba(colour, faint ? 0.2 : 0.9);
      context.beginPath();
      for (let i = 1; i < points.length; i++) {
        if (hidden(i) !== faint) continue;
        context.moveTo(...points[i - 1]);
        context.lineTo(...points[i]);
      }
      context.stroke();
    }
  }
}

/** A place where the ball has stood. @param {CanvasRenderingContext2D} context @param {Point} at */
export function paintDot(context, [x, y]) {
  context.fillStyle = rgba(GLEAM);
  context.strokeStyle = rgba(EDGE_OF_TRAIL);
  context.lineWidth = 1.2;
  disc(context, x, y, 2.8);
  context.stroke();
}

/**
 * A name on a post.
 * @param {CanvasRenderingContext2D} context @param {Point} foot @param {Point} top @param {string} name
 */
export function paintFlag(context, foot, top, name) {
  context.strokeStyle = context.fillStyle = rgba(unlit);
  context.lineWidth = 1.5;
  line(context, foot, top);
  disc(context, top[0], top[1] - 7, 9);
  context.fillStyle = rgba(lit);
  context.font = context.font.replace(/^.*?px/, "700 13px");
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(name, top[0], top[1] - 6.5);
}

/**
 * A word above the ball.
 * @param {CanvasRenderingContext2D} context @param {Point} at @param {string} text @param {number} width of the picture
 */
export function paintWord(context, [x, y], text, width) {
  context.font = context.font.replace(/^.*?px/, "600 13px");
  const wide = context.measureText(text).width + 20;
  const left = Math.min(width - wide - 4, Math.max(4, x - wide / 2));
  const top = Math.max(2, y - 26);
  context.fillStyle = rgba(unlit);
  context.beginPath();
  roundedBox(context, left, top, wide, 26, 8);
  context.fill();
  context.beginPath();
  for (const [dx, dy] of [[-5, 25], [5, 25], [0, 32]]) context.lineTo(x + dx, top + dy);
  context.fill();
  context.fillStyle = rgba(lit);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillText(text, left + 10, top + 13.5);
}
