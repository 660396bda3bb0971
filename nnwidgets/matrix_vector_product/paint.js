// The stage: neurons and wires, numbers on their way, and the table that they become.

import { ease, mix } from "../shared/motion.js";
import { sigmoid } from "../shared/network.js";
import { ON_STAGE } from "../shared/palette.js";
import { line, rgba, roundedBox } from "../shared/plot.js";
import { mixed, paintNeuron, shine, signOf } from "../shared/stage/light.js";
import { onWire } from "./places.js";
import { laidBeside, productOf, short, slidOff, sumSoFar, sumsOf } from "./story.js";

/** @typedef {import("./places.js").Place} Place */
/** @typedef {import("../shared/theme.js").Rgb} Rgb */
/** @typedef {CanvasRenderingContext2D} Context */
/**
 * @typedef {object} Table
 * @property {import("./places.js").ProductPlaces} places
 * @property {import("./story.js").SmallLayer} layer
 * @property {number} way
 * @property {{ k: number, i: number } | null} named the weight looked at
 * @property {ReturnType<typeof import("../shared/stage/marks.js").lettering>} write
 */

/** @param {Context} context @param {Table} table */
export function paintTable(context, table) {
  const { places, layer: { activations, biases }, way } = table;
  const [rows, columns] = [biases.length, activations.length];
  paintBrackets(context, table);
  paintWires(context, table);
  activations.forEach((a, i) => {
    paintNeuron(context, places.inputs[i], places.radius, a);
    number(context, table, a, places.inputs[i], a > 0.45 ? ON_STAGE.zero : ON_STAGE.ink);
  });
  const sums = sumsOf(table.layer);
  biases.forEach((bias, k) => {
    const neuron = places.neurons[k];
    const { home } = productOf(way, k);
    const lit = sigmoid(sums[k]);
    paintNeuron(context, neuron, places.radius, lit * home, { flare: home * (1 - home) * 2 });
    if (home < 1) table.write(context, "?", neuron, { size: 16, colour: ON_STAGE.ink, alpha: 1 - home });
    else number(context, table, Number(lit.toFixed(2)), neuron, lit > 0.45 ? ON_STAGE.zero : ON_STAGE.ink);
    const beside = ease.inOut(laidBeside(way, k, rows));
    const flown = onWire(places.bias(k), places.bCell(k), beside);
    const place = { x: flown.x, y: flown.y + 52 * Math.sin(Math.PI * beside) };
    if (beside < 1) number(context, table, bias, place, ON_STAGE.ink, beside ? "" : "bias ");
    else number(context, table, bias, places.bCell(k));
  });
  activations.forEach((a, i) => {
    const t = ease.inOut(laidBeside(way, i, columns));
    if (t <= 0) return;
    const place = onWire(places.inputs[i], places.aCell(i), t);
    number(context, table, a, { x: place.x, y: place.y - 46 * Math.sin(Math.PI * t) }, ON_STAGE.ink);
  });
  for (let k = 0; k < rows; k++) for (let i = 0; i < columns; i++) paintWeight(context, table, k, i);
  for (let k = 0; k < rows; k++) paintProduct(context, table, k, sums[k]);
}

/**
 * @param {Context} context @param {Table} table
 * @param {number} value @param {Place} place @param {Rgb} [colour]
 */
function number(context, { places, write }, value, place, colour = ON_STAGE.ink, before = "", alpha = 1) {
  const size = before ? 13 : places.narrow ? 15 : 17;
  write(context, before + short(value), place, { size, weight: 600, colour, alpha });
}

/** @param {Context} context @param {Place} middle @param {number} width @param {number} height */
function box(context, { x, y }, width, height) {
  context.beginPath();
  roundedBox(context, x - width / 2, y - height / 2, width, height, 6);
}

/** @param {Context} context @param {Table} table */
function paintWires(context, { places, layer: { weights, activations, biases }, way, named }) {
  const columns = activations.length;
  biases.forEach((_, k) => activations.forEach((__, i) => {
    const weight = weights[k * columns + i];
    const t = slidOff(way, k, biases.length, i, columns);
    const [from, to] = [places.inputs[i], places.neurons[k]];
    const mine = named?.k === k && named.i === i;
    context.globalAlpha = mine ? 1 : mix(0.85, 0.16, t) * (named ? 0.5 : 1);
    context.strokeStyle = rgba(signOf(weight));
    context.lineWidth = mine ? 3.5 : 1 + 0.5 * Math.min(6, Math.abs(weight));
    context.setLineDash(weight < 0 ? [6, 4] : []);
    line(context, [from.x, from.y], [to.x, to.y]);
    context.setLineDash([]);
    context.globalAlpha = 1;
  }));
}

/**
 * A weight on its wire, on its way through its neuron, or in its cell.
 * @param {Context} context @param {Table} table @param {number} k @param {number} i
 */
function paintWeight(context, table, k, i) {
  const { places, layer: { weights, activations, biases }, way, named } = table;
  const [rows, columns] = [biases.length, activations.length];
  const weight = weights[k * columns + i];
  const t = slidOff(way, k, rows, i, columns);
  const colour = signOf(weight);
  const { laid, popped, added, gone } = productOf(way, k);
  const start = places.labelAt(k);
  const [off, on] = [ease.inOut(Math.min(1, 2 * t)), ease.inOut(Math.max(0, 2 * t - 1))];
  const flown = onWire(places.inputs[i], places.neurons[k], mix(start, 1, off));
  const cell = places.cell(k, i);
  const place = on > 0 ? onWire(places.neurons[k], cell, on) : flown;
  const moving = t > 0 && t < 1;
  if (moving) shine(context, colour, place, 22, 0.5);
  if (t === 1) {
    context.fillStyle = rgba(mixed(ON_STAGE.zero, colour, 0.16 + 0.05 * Math.min(4, Math.abs(weight))));
    box(context, cell, places.wide - 4, places.tall - 4);
    context.fill();
  } else {
    context.fillStyle = rgba(ON_STAGE.zero, 0.88);
    box(context, place, 34, 22);
    context.fill();
  }
  if (named?.k === k && named.i === i) {
    context.strokeStyle = rgba(ON_STAGE.you);
    context.lineWidth = 2;
    box(context, place, places.wide - 4, t === 1 ? places.tall - 4 : 26);
    context.stroke();
  }
  const tone = mixed(colour, ON_STAGE.ink, 0.35);
  const low = laid(i) * (gone < 1 ? 1 : 0); // makes room for the activation above it
  const up = popped(i);
  if (gone === 0 || gone === 1) return number(context, table, weight, place, tone);
  if (up < 1) {
    number(context, table, weight, { x: place.x, y: place.y + 10 * low }, tone, "", 1 - up);
  }
  const a = activations[i];
  const from = places.aCell(i);
  const flight = onWire(from, { x: cell.x, y: cell.y - 11 }, laid(i));
  const lying = { x: flight.x, y: flight.y - 30 * Math.sin(Math.PI * laid(i)) };
  if (laid(i) > 0 && up < 1) number(context, table, a, lying, ON_STAGE.ink, "", 1 - up);
  if (up > 0 && added(i) < 1) {
    const goal = places.zCell(k);
    const flying = onWire(cell, goal, added(i));
    shine(context, signOf(weight * a), flying, 26, 0.5 * Math.sin(Math.PI * up));
    number(context, table, weight * a, { x: flying.x, y: flying.y - 30 * Math.sin(Math.PI * added(i)) },
      mixed(signOf(weight * a), ON_STAGE.ink, 0.35), "", up);
  }
}

/**
 * The bias joins, the sum stands, and goes to its neuron.
 * @param {Context} context @param {Table} table @param {number} k @param {number} sum
 */
function paintProduct(context, table, k, sum) {
  const { places, layer: { activations, biases }, way } = table;
  const { gone, added, home } = productOf(way, k);
  if (gone <= 0) return;
  const [from, goal] = [places.bCell(k), places.zCell(k)];
  const t = added(activations.length);
  const joining = { x: mix(from.x, goal.x, t), y: from.y - 24 * Math.sin(Math.PI * t) };
  if (t > 0 && t < 1) number(context, table, biases[k], joining);
  if (added(0) < 0.98) return;
  number(context, table, sumSoFar(table.layer, way, k), goal, ON_STAGE.you);
  if (home <= 0 || home >= 1) return;
  const flown = onWire(goal, places.neurons[k], home);
  const place = { x: flown.x, y: flown.y - 60 * Math.sin(Math.PI * home) };
  shine(context, ON_STAGE.you, place, 24, 0.5);
  number(context, table, sum, place, ON_STAGE.you);
}

/** The brackets of W, a, b and z, and the signs between them. @param {Context} context @param {Table} table */
function paintBrackets(context, { places, layer: { activations, biases }, way, write }) {
  const [rows, columns] = [biases.length, activations.length];
  const { wide, tall, cell, aCell, bCell, zCell } = places;
  /** @type {[Place, Place, number, string][]} */
  const parts = [[cell(0, 0), cell(rows - 1, columns - 1), Math.min(1, 3 * way), "W"],
    [aCell(0), aCell(columns - 1), Math.min(1, Math.max(0, 2 * (way - 1))), "a"],
    [bCell(0), bCell(rows - 1), Math.min(1, Math.max(0, 2 * (way - 1))), "b"],
    [zCell(0), zCell(rows - 1), Math.min(1, Math.max(0, 4 * (way - 2))), "z"]];
  context.lineWidth = 1.8;
  for (const [first, last, seen, name] of parts) {
    context.strokeStyle = rgba(ON_STAGE.ink, 0.25 + 0.5 * seen);
    const [left, right] = [first.x - wide / 2 - 3, last.x + wide / 2 + 3];
    const [top, bottom] = [first.y - tall / 2 - 3, last.y + tall / 2 + 3];
    line(context, [left + 7, top], [left, top], [left, bottom], [left + 7, bottom]);
    line(context, [right - 7, top], [right, top], [right, bottom], [right - 7, bottom]);
    write(context, name, { x: (left + right) / 2, y: top - 14 }, { size: 15, colour: ON_STAGE.muted });
  }
  write(context, "+", places.plus, { size: 18, colour: ON_STAGE.ink, alpha: parts[2][2] });
  write(context, "=", places.equals, { size: 18, colour: ON_STAGE.ink, alpha: parts[3][2] });
}
