// A grid as glass over a digit: what of each weight the digit's light lets through, and what it comes to.

import { signed } from "./format.js";
import { sigmoid } from "./network.js";

const FAINT = 0.1; // of a weight where there is no light, so that the grid is still seen

/**
 * Weights with a digit under them: whole where its pixel is white, faint where it is black.
 * @param {Float32Array} weights
 * @param {Float32Array} image
 */
export function overDigit(weights, image) {
  return weights.map((weight, k) => weight * (FAINT + (1 - FAINT) * image[k]));
}

/**
 * The products of one grid and one digit, in two parts.
 * @param {Float32Array} weights @param {Float32Array} image
 */
export function partsOf(weights, image) {
  let [up, down] = [0, 0];
  for (let k = 0; k < weights.length; k++) {
    const product = weights[k] * image[k];
    if (product > 0) up += product;
    else down -= product;
  }
  return { up, down };
}

/**
 * @param {Float32Array} weights @param {Float32Array} image
 * @param {number | null} bias null: no neuron's, and the sum is all there is
 */
export function sumInWords(weights, image, bias) {
  const { up, down } = partsOf(weights, image);
  const blue = `Blue under ink gives ${signed(up)}, red takes ${signed(down)}`;
  if (bias === null) return `${blue}: the sum is ${signed(up - down)}.`;
  const z = up - down + bias;
  return `${blue}, the bias is ${signed(bias)}: weighted sum ${signed(z)}, and σ of it is ${sigmoid(z).toFixed(2)}.`;
}
