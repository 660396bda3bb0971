// The machine as a picture: wheels, chains, number lines that run beneath them, and the curves whose slopes they are.

import { disc, line, rgba, signColour } from "../shared/plot.js";
import { figure, paintTape, write, writeValue } from "./number_line.js";
import { chainPath, toothedPath } from "./places.js";

/** @typedef {import("./chain.js").Link} Link */
/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./places.js").Wheel} Wheel */
/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {{ low: number, high: number, least: number, most: number, of: (x: number) => number }} Curve */
/**
 * @typedef {object} Machine
 * @property {Link[]} links
 * @property {number[]} marks the values where the hand took hold
 * @property {Curve[]} curves of a single neuron; empty for more
 * @property {Places} places
 * @property {boolean} held
 */

/** @param {Context} context @param {Machine} machine @param {Colours} colours @param {string} you */
export function paintMachine(context, machine, colours, you) {
  const { links, marks, places, curves } = machine;
  context.lineJoin = "round";
  marks.forEach((mark, k) => paintTape(context, machine, k, mark, colours));
  for (let k = 0; k < links.length - 1; k++) paintChain(context, machine, k, colours);
  places.wheels.forEach((wheel, k) => {
    const mine = k === 0;
    const angle = Math.PI * links[k].value;
    toothedPath(context, wheel, angle);
    context.fillStyle = mine ? you : rgba(colours.ink, 0.07);
    context.globalAlpha = mine ? (machine.held ? 0.5 : 0.28) : 1;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = mine ? 2 : 1.2;
    context.strokeStyle = mine ? you : rgba(colours.ink, 0.55);
    context.stroke();
    context.strokeStyle = rgba(colours.ink, 0.75);
    context.lineWidth = 1.6;
    const hand = 0.8 * wheel.r; // the hand that shows how far it has turned: straight up at 0
    line(context, [wheel.x, wheel.y], [wheel.x + hand * Math.sin(angle), wheel.y - hand * Math.cos(angle)]);
    if (mine && !machine.held) paintInvitation(context, wheel, you);
  });
  for (let k = 0; k < links.length - 1; k++) paintSlopeWheel(context, machine, k, colours);
  for (let k = 0; k < links.length; k++) writeValue(context, machine, k, colours);
  for (let k = 0; k < curves.length; k++) paintCurve(context, machine, k, colours);
}

/** Two bent arrows: this wheel is to be turned. @param {Context} context @param {Wheel} wheel @param {string} you */
function paintInvitation(context, { x, y, r }, you) {
  context.strokeStyle = context.fillStyle = you;
  context.lineWidth = 2;
  const far = r + 8;
  for (const way of [-1, 1]) {
    const [start, end] = [way * 0.12 - Math.PI / 2, way * 0.62 - Math.PI / 2];
    context.beginPath();
    context.arc(x, y, far, start, end, way < 0);
    context.stroke();
    context.beginPath();
    for (const [at, out] of [[end + 0.2 * way, 0], [end, 4.5], [end, -4.5]]) {
      context.lineTo(x + (far + out) * Math.cos(at), y + (far + out) * Math.sin(at));
    }
    context.fill();
  }
}

/** @param {Context} context @param {Machine} machine @param {number} k @param {Colours} colours */
function paintChain(context, { links, places }, k, colours) {
  const { slope } = links[k];
  const one = { ...places.wheels[k], r: Math.abs(slope) * places.wheels[k].r };
  const travelled = Math.sign(slope) * links[k + 1].value * places.unit;
  chainPath(context, one, places.wheels[k + 1], slope < 0);
  context.strokeStyle = signColour(colours)(slope, 0.85);
  context.lineWidth = places.pitch > 70 ? 2.4 : 1.6;
  context.setLineDash(places.pitch > 70 ? [5, 3] : [3.5, 2]);
  context.lineDashOffset = -travelled;
  context.stroke();
  context.setLineDash([]);
}

/** The wheel as large as the slope, on the same axle, and what it is. @type {typeof paintChain} */
function paintSlopeWheel(context, { links, places, curves }, k, colours) {
  const [wheel, next, { slope, of }] = [places.wheels[k], places.wheels[k + 1], links[k]];
  const sign = signColour(colours);
  context.beginPath();
  context.arc(wheel.x, wheel.y, Math.max(1.5, Math.abs(slope) * wheel.r), 0, 2 * Math.PI);
  context.fillStyle = sign(slope, 0.28);
  context.fill();
  context.strokeStyle = sign(slope);
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = rgba(colours.ink);
  disc(context, wheel.x, wheel.y, Math.min(2.5, 0.12 * wheel.r));
  const { wide, pitch } = places;
  const roomy = pitch > 70;
  const [x, y] = wide ? [(wheel.x + next.x) / 2, curves.length ? 88 : 62] : [4, (wheel.y + next.y) / 2];
  const below = !wide && curves.length ? 27 : 0;
  context.textAlign = wide ? "center" : "left";
  context.fillStyle = sign(slope);
  const times = pitch > 90 || !wide ? "× " : "";
  write(context, times + figure(slope), x, y + below + (wide || roomy ? 0 : 5), roomy ? 14 : 12, 650);
  if (!wide && !roomy) return;
  context.fillStyle = rgba(colours.ink, 0.75);
  write(context, of, x, y + below - 17, 13);
}

/** The step from this number line to the next as a curve, with its slope here. @type {typeof paintChain} */
function paintCurve(context, { links, places, curves }, k, colours) {
  const [wheel, next] = [places.wheels[k], places.wheels[k + 1]];
  const [wide, high] = places.wide ? [96, 52] : [72, 40];
  const [x0, y0] = places.wide ? [(wheel.x + next.x - wide) / 2, 6] : [4, (wheel.y + next.y) / 2 - high - 6];
  const { low, high: top, least, most, of } = curves[k];
  const at = (/** @type {number} */ value, /** @type {number} */ result) => /** @type {[number, number]} */ (
    [x0 + (wide * (value - low)) / (top - low), y0 + high - (high * (result - least)) / (most - least)]);
  const { value, slope } = links[k];
  context.strokeStyle = rgba(colours.ink, 0.3);
  context.lineWidth = 1;
  line(context, [x0, y0], [x0, y0 + high], [x0 + wide, y0 + high]);
  context.strokeStyle = rgba(colours.ink, 0.8);
  context.lineWidth = 1.6;
  line(context, ...Array.from({ length: 49 }, (_, n) => low + ((top - low) * n) / 48).map((v) => at(v, of(v))));
  const here = at(value, links[k + 1].value);
  const [dx, dy] = [wide / (top - low), (-slope * high) / (most - least)];
  const share = 20 / Math.hypot(dx, dy);
  context.strokeStyle = signColour(colours)(slope);
  context.lineWidth = 3;
  line(context, [here[0] - share * dx, here[1] - share * dy], [here[0] + share * dx, here[1] + share * dy]);
  context.fillStyle = rgba(colours.ink);
  disc(context, ...here, 3.5);
}
