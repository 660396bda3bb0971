// Moving the image instead of the weights: toward the outputs of a perfect digit, as the chapter's `draw`.

import { backpropagation, backThrough, oneHot } from "../shared/gradient.js";

/** Of the image's length: every step goes as far, however flat the slope. */
const STEP = 0.1;

/**
 * @param {import("../shared/network.js").Network} network
 * @param {number} digit
 * @returns {(image: Float32Array) => Float32Array} the image after one step
 */
export function climb(network, digit) {
  const { deltas, add } = backpropagation(network);
  const target = oneHot(digit);
  return (image) => {
    add(image, target);
    const slopes = backThrough(network.layers[0], deltas[0]);
    const length = Math.hypot(...slopes) || 1;
    return image.map((pixel, k) => Math.min(1, Math.max(0, pixel - (STEP * slopes[k]) / length)));
  };
}
