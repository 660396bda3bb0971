// One neuron with one input, in words and numbers.

import { signed } from "../shared/format.js";
import { relu, sigmoid } from "../shared/network.js";

/** @typedef {{ w: number, b: number, a: number }} Neuron its weight, bias and input */

/** @typedef {{ squish: (z: number) => number, slope: (z: number) => number }} Rule slope: as z moves */

/** @type {Record<"sigmoid" | "relu" | "step", Rule>} */
export const RULES = {
  sigmoid: { squish: sigmoid, slope: (z) => sigmoid(z) * sigmoid(-z) },
  relu: { squish: relu, slope: (z) => (z > 0 ? 1 : 0) },
  step: { squish: (z) => (z > 0 ? 1 : 0), slope: () => 0 },
};

/** @type {[least: number, words: string][]} */
const BRIGHTNESS = [[0.95, "fully lit"], [0.55, "well lit"], [0.45, "half lit"], [0.05, "dim"], [0, "dark"]];

/** The input at which z is 0, or null if there is none. @param {Neuron} neuron */
export function halfWay({ w, b }) {
  return w === 0 ? null : -b / w + 0; // + 0: no negative zero
}

/** What weight and bias ask of the input. @param {Neuron} neuron */
export function demand({ w, b }) {
  const middle = halfWay({ w, b, a: 0 });
  if (middle === null) return `With a weight of 0 the input does not count: σ(z) is always ${signed(sigmoid(b))}.`;
  const side = w > 0 ? "above" : "below";
  const asks = `A bias of ${short(b)} asks w·a to be above ${short(-b)}`;
  return `${asks}: here an input ${side} ${short(middle)}. There σ crosses ½ and ReLU wakes.`;
}

/** What comes out for the input. @param {Neuron} neuron */
export function answer({ w, b, a }) {
  const z = w * a + b;
  const lit = sigmoid(z);
  const [, verdict] = BRIGHTNESS.find(([least]) => lit >= least) ?? BRIGHTNESS[0];
  return `At an input of ${short(a)} the sigmoid is ${verdict}, and ReLU is ${z > 0 ? "awake" : "off"}.`;
}

/** At most two decimals, no needless zeros. @param {number} value */
export function short(value) {
  return String(Math.round(100 * value) / 100 + 0).replace("-", "−");
}
