// The bar's numbers: where they stand, which it can be set to, how they are written.

import { grouped } from "../shared/format.js";

/**
 * @typedef {object} Scale
 * @property {number} low
 * @property {number} high
 * @property {number} step
 * @property {boolean} log whether equal ways are equal factors
 * @property {string} unit
 */

/** How far along the bar a value stands, 0..1. @param {Scale} scale @param {number} value */
export function shareOf({ low, high, log }, value) {
  const along = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, along));
}

/**
 * The value at a share of the bar, rounded to what it can be set to.
 * @param {Scale} scale @param {number} share
 */
export function valueAt(scale, share) {
  const { low, high, log } = scale;
  const value = log ? low * (high / low) ** share : low + share * (high - low);
  return Math.min(high, Math.max(low, rounded(scale, value)));
}

/** On a logarithmic bar the step is that of its first power of ten. @param {Scale} scale @param {number} value */
function rounded({ low, step, log }, value) {
  const grown = log ? 10 ** Math.floor(Math.log10(value / low) + 1e-9) : 1;
  return Number((Math.round(value / (step * grown)) * step * grown).toPrecision(12));
}

/** With a true minus, thousands set apart, and its unit. @param {Scale} scale @param {number} value */
export function inUnit({ unit }, value) {
  const large = Math.abs(value) >= 1000;
  const text = large ? grouped(value) : String(Number(value.toPrecision(4)));
  return text.replace("-", "−") + unit.replace(/^ /, "\u00a0");
}

/** The numbers written below the bar: its ends and a few between. @param {Scale} scale */
export function ticksOf(scale) {
  const { low, high, log } = scale;
  if (!log) return [0, 0.25, 0.5, 0.75, 1].map((share) => low + share * (high - low));
  const tens = Math.round(Math.log10(high / low));
  const apart = Math.max(1, Math.ceil(tens / 5));
  return Array.from({ length: Math.floor(tens / apart) + 1 }, (_, i) => low * 10 ** (i * apart));
}
