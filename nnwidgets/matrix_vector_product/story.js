// How far the story is, as one number: 0 wires, 1 rows, 2 with a and b beside them, then a unit for each row's product.

import { between } from "../shared/motion.js";
import { sigmoid, weightedSum } from "../shared/network.js";

/** @typedef {{ weights: number[], activations: number[], biases: number[] }} SmallLayer weights row after row */

const clamp = (/** @type {number} */ x) => Math.min(1, Math.max(0, x));

/** z = W a + b. @param {SmallLayer} layer */
export function sumsOf({ weights, activations, biases }) {
  const columns = activations.length;
  return biases.map((b, k) => weightedSum(weights.slice(k * columns, (k + 1) * columns), activations, b));
}

/** How far weight i of row k is from its wire to its cell. @param {number} way @param {number} k @param {number} rows
 * @param {number} i @param {number} columns */
export function slidOff(way, k, rows, i, columns) {
  const row = clamp((way - (0.45 * k) / Math.max(1, rows - 1)) / (rows > 1 ? 0.55 : 1));
  return clamp(row * 1.6 - (0.6 * (columns - 1 - i)) / Math.max(1, columns - 1));
}

/** How far number i of a column of `count` is on its way beside the table. @param {number} way @param {number} i
 * @param {number} count */
export const laidBeside = (way, i, count) => clamp((way - 1) * 1.5 - (0.5 * i) / Math.max(1, count - 1));

/**
 * Where row k's product is: the activations on the row, each product popped and taken to the sum, the bias too, and the
 * sum taken to its neuron.
 * @param {number} way @param {number} k
 */
export function productOf(way, k) {
  const gone = clamp(way - 2 - k);
  return {
    gone,
    laid: (/** @type {number} */ i) => between(0.03 * i, 0.26 + 0.03 * i, gone),
    popped: (/** @type {number} */ i) => between(0.34 + 0.02 * i, 0.44 + 0.02 * i, gone),
    added: (/** @type {number} */ i) => between(0.46 + 0.07 * i, 0.58 + 0.07 * i, gone),
    home: between(0.86, 1, gone),
  };
}

/** The sum as far as it has been added up. @param {SmallLayer} layer @param {number} way @param {number} k */
export function sumSoFar({ weights, activations, biases }, way, k) {
  const columns = activations.length;
  const { added } = productOf(way, k);
  const terms = [...activations.map((a, i) => weights[k * columns + i] * a), biases[k]];
  return terms.reduce((sum, term, i) => sum + (added(i) > 0.98 ? term : 0), 0);
}

/** A number, short. @param {number} value */
export const short = (value) => String(Number(value.toPrecision(3))).replace("-", "−");

/** @param {SmallLayer} layer @param {number} way */
export function wordsFor(layer, way) {
  const { weights, activations, biases } = layer;
  const [rows, columns] = [biases.length, activations.length];
  if (way < 0.001) return `${rows} neurons, each with ${columns} weights on its wires.`;
  if (way < 0.999) return "The weights of one neuron slide off their wires …";
  if (way < 1.001) return "… and are one row. A row is a neuron.";
  if (way < 1.999) return "The activations stand beside the table as a column, the biases too.";
  if (way < 2.001) return "Now each row is laid on the column.";
  const k = Math.min(rows - 1, Math.floor(way - 2.001));
  if (way - 2 - k < 0.999 && way < 2 + rows) return `Row ${k} meets the activations: multiply, add up.`;
  const terms = activations.map((a, i) => `${short(weights[k * columns + i])}·${short(a)}`);
  const z = sumsOf(layer)[k];
  return `Neuron ${k} has looked once: ${terms.join(" + ")} + ${short(biases[k])} = ${short(z)}, σ gives ${
    sigmoid(z).toFixed(2)}.`.replaceAll("+ −", "− ");
}

/** @param {number} rows */
export function stopsFor(rows) {
  return [{ name: "wires", value: 0 }, { name: "rows", value: 1 }, { name: "a, b", value: 2 },
    ...Array.from({ length: rows }, (_, k) => ({ name: `row ${k}`, value: 3 + k }))];
}
