// Neurons with one input: what each adds, and how far their sum is from a curve.

import { relu, sigmoid } from "../shared/network.js";

export const STEEP = 4; // of a sigmoid
export const END = 10;
const TENTHS = 10 * END;

/** @type {Record<string, (a: number) => number>} */
export const BENDS = { sigmoid: (a) => sigmoid(STEEP * a), ReLU: relu, none: (a) => a };

/**
 * What a neuron adds at the inputs 0, 0.1 … 10.
 * @param {number} wake @param {number} weight @param {string} bend
 */
export function added(wake, weight, bend) {
  return Float32Array.from({ length: TENTHS + 1 }, (_, i) => weight * BENDS[bend](i / 10 - wake));
}

/**
 * The neurons one after the other, each as `added` has it, and their sum at the end; as many as `most`, of which those
 * that are not there add nothing.
 * @param {number[]} wakes @param {number[]} weights @param {string} bend @param {number} most
 */
export function allAdded(wakes, weights, bend, most) {
  const all = new Float32Array((most + 1) * (TENTHS + 1));
  wakes.forEach((wake, k) => added(wake, weights[k], bend).forEach((value, i) => {
    all[k * (TENTHS + 1) + i] = value;
    all[most * (TENTHS + 1) + i] += value;
  }));
  return all;
}

/** @param {ArrayLike<number>} one @param {ArrayLike<number>} other */
export function farthestOff(one, other) {
  let most = 0;
  for (let i = 0; i < one.length; i++) most = Math.max(most, Math.abs(one[i] - other[i]));
  return most;
}

/** Where there is most room for another neuron. @param {number[]} wakes */
export function middleOfTheGap(wakes) {
  const stops = [0, ...wakes, END].sort((a, b) => a - b);
  const gaps = stops.slice(1).map((stop, k) => stop - stops[k]);
  const widest = gaps.indexOf(Math.max(...gaps));
  return Math.round(20 * (stops[widest] + gaps[widest] / 2)) / 20;
}
