// Connections on the stage: curves that leave and arrive along the flow, whole, in part, and a bead of light on them.
//
//   const wire = wireOf(places, layer, from, to);   from neuron (or pixel) `from` of `layer` to neuron `to` of the next
//   traceWire(context, wire, 0, 0.4);               its first 40 %, between beginPath() and stroke()
//   bead(context, wire, 0.4, colour, 1.5, 1);       light that has come so far; `back` true: on its way back

import { glow, mixed } from "./light.js";
import { pixelInColumn } from "./places.js";
import { ON_STAGE } from "../palette.js";
import { rgba } from "../plot.js";

/** @typedef {import("../theme.js").Rgb} Rgb */
/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./places.js").Place} Place */
/** @typedef {Float64Array} Wire the four points of a Bézier curve: x, y, x, y, … */

const BEND = 0.34;

/**
 * @param {Places} places
 * @param {number} layer where it starts; 0 are the pixels
 * @param {number} from
 * @param {number} to a neuron of the next layer
 * @returns {Wire}
 */
export function wireOf(places, layer, from, to) {
  const { along, column, radius, narrow } = places;
  const start = layer ? places.layers[layer][from] : pixelInColumn(places, from);
  const end = places.layers[layer + 1][to];
  const leave = layer ? radius[layer] : (narrow ? column.height : column.width) / 2;
  const arrive = radius[layer + 1];
  const [x0, y0] = [start.x + along.x * leave, start.y + along.y * leave];
  const [x1, y1] = [end.x - along.x * arrive, end.y - along.y * arrive];
  const far = BEND * Math.abs(along.x * (x1 - x0) + along.y * (y1 - y0));
  return Float64Array.of(x0, y0, x0 + along.x * far, y0 + along.y * far,
    x1 - along.x * far, y1 - along.y * far, x1, y1);
}

/** The point of a wire at a share of its way. @param {Wire} wire @param {number} t 0..1 @returns {Place} */
export function pointOn(wire, t) {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: a * wire[0] + b * wire[2] + c * wire[4] + d * wire[6],
    y: a * wire[1] + b * wire[3] + c * wire[5] + d * wire[7] };
}

/**
 * Add a part of a wire to the present path.
 * @param {CanvasRenderingContext2D} context
 * @param {Wire} wire
 * @param {number} from 0..1
 * @param {number} to 0..1
 */
export function traceWire(context, wire, from, to) {
  if (from <= 0 && to >= 1) {
    context.moveTo(wire[0], wire[1]);
    context.bezierCurveTo(wire[2], wire[3], wire[4], wire[5], wire[6], wire[7]);
    return;
  }
  const [start, end] = [pointOn(wire, from), pointOn(wire, to)];
  const [leaving, arriving] = [slopeOf(wire, from), slopeOf(wire, to)];
  const third = (to - from) / 3;
  context.moveTo(start.x, start.y);
  context.bezierCurveTo(start.x + third * leaving.x, start.y + third * leaving.y,
    end.x - third * arriving.x, end.y - third * arriving.y, end.x, end.y);
}

/** @param {Wire} wire @param {number} t */
function slopeOf(wire, t) {
  const u = 1 - t;
  const part = (/** @type {number} */ i) => 3 * (u * u * (wire[2 + i] - wire[i]) +
    2 * u * t * (wire[4 + i] - wire[2 + i]) + t * t * (wire[6 + i] - wire[4 + i]));
  return { x: part(0), y: part(1) };
}

/**
 * Light on its way along a wire: a bead with a short tail. None at the ends.
 * @param {CanvasRenderingContext2D} context
 * @param {Wire} wire
 * @param {number} t how far it has come, 0..1
 * @param {Rgb} colour
 * @param {number} width
 * @param {number} alpha
 * @param {boolean} [back] whether it runs from the end to the start
 */
export function bead(context, wire, t, colour, width, alpha, back = false) {
  if (t <= 0 || t >= 1) return;
  const length = 0.03 + 0.1 * Math.sin(Math.PI * t);
  context.globalCompositeOperation = "lighter";
  context.strokeStyle = rgba(colour);
  context.lineCap = "round";
  context.lineWidth = width;
  context.globalAlpha = 0.5 * alpha;
  context.beginPath();
  traceWire(context, wire, back ? t : Math.max(0, t - length), back ? Math.min(1, t + length) : t);
  context.stroke();
  const { x, y } = pointOn(wire, t);
  const radius = 2.5 + 3.4 * width;
  context.globalAlpha = alpha;
  context.drawImage(glow(mixed(colour, ON_STAGE.ink, 0.3)), x - radius, y - radius, 2 * radius, 2 * radius);
  context.globalAlpha = 1;
  context.lineCap = "butt";
  context.globalCompositeOperation = "source-over";
}
