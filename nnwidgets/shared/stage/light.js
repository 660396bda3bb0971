// What shines on the stage. The stage is dark in both themes and in high contrast: its colours are `ON_STAGE`, always.
//
//   shine(context, colour, place, radius, alpha)      a soft ball of light, added to what is there
//   paintNeuron(context, place, radius, light)        a ring that fills with light, 0..1
//   signOf(value)                                     blue or red; whoever uses it adds the second sign: dashes, a bar

import { element } from "../dom.js";
import { mix } from "../motion.js";
import { ON_STAGE } from "../palette.js";
import { rgba } from "../plot.js";

/** @typedef {import("../theme.js").Rgb} Rgb */
/** @typedef {import("./places.js").Place} Place */

/** @param {number} value @returns {Rgb} */
export const signOf = (value) => (value < 0 ? ON_STAGE.negative : ON_STAGE.positive);

/** A colour between two. @param {Rgb} from @param {Rgb} to @param {number} share @returns {Rgb} */
export function mixed(from, to, share) {
  const part = (/** @type {number} */ i) => Math.round(mix(from[i], to[i], share));
  return [part(0), part(1), part(2)];
}

const BALL = 64;
const FADE = [[0, 0.95], [0.16, 0.6], [0.38, 0.2], [0.7, 0.05], [1, 0]];
/** @type {Map<string, HTMLCanvasElement>} */
const balls = new Map();

/** A soft ball of light, painted once for each colour. @param {Rgb} colour */
export function glow(colour) {
  const key = colour.join();
  let ball = balls.get(key);
  if (ball) return ball;
  ball = element("canvas", { width: BALL, height: BALL });
  const context = /** @type {CanvasRenderingContext2D} */ (ball.getContext("2d"));
  const half = BALL / 2;
  const fade = context.createRadialGradient(half, half, 0, half, half, half);
  for (const [at, alpha] of FADE) fade.addColorStop(at, rgba(colour, alpha));
  context.fillStyle = fade;
  context.fillRect(0, 0, BALL, BALL);
  balls.set(key, ball);
  return ball;
}

/**
 * Add a soft ball of light to what is there.
 * @param {CanvasRenderingContext2D} context
 * @param {Rgb} colour one of few: each is a picture kept
 * @param {Place} place
 * @param {number} radius
 * @param {number} alpha
 */
export function shine(context, colour, { x, y }, radius, alpha) {
  if (alpha < 0.01) return;
  context.globalCompositeOperation = "lighter";
  context.globalAlpha = Math.min(1, alpha);
  context.drawImage(glow(colour), x - radius, y - radius, 2 * radius, 2 * radius);
  context.globalAlpha = 1;
  context.globalCompositeOperation = "source-over";
}

/**
 * A ring that fills with light.
 * @param {CanvasRenderingContext2D} context
 * @param {Place} place
 * @param {number} radius
 * @param {number} light 0..1; beyond 1, as with ReLU, it is full
 * @param {{ flare?: number, colour?: Rgb }} [look] flare: the flash of one that has just been reached, 0..1
 */
export function paintNeuron(context, place, radius, light, { flare = 0, colour = ON_STAGE.ink } = {}) {
  const full = Math.min(1, Math.max(0, light));
  shine(context, colour, place, radius * (2.9 + 1.6 * flare), (0.62 + 0.5 * flare) * full);
  context.beginPath();
  context.arc(place.x, place.y, radius, 0, 2 * Math.PI);
  context.fillStyle = rgba(mixed(ON_STAGE.zero, colour, full ** 0.8));
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = rgba(mixed(ON_STAGE.control, colour, full));
  context.stroke();
}
