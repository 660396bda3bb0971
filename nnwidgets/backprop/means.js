// What many images on average ask of the first layer's weights.

import { backpropagation, oneHot } from "../shared/gradient.js";
import { total } from "./errors.js";

/** @typedef {{ turns: Float32Array, cancelled: number }} Mean minus the gradient; what part of the asking it loses */

/**
 * @param {import("../shared/network.js").Network} network
 * @param {import("../shared/digits.js").Digits} digits
 * @returns {(count: number) => Mean} of the first `count` images; what was added up is kept, for the next are more
 */
export function meansOf(network, digits) {
  let back = backpropagation(network);
  let [added, sizes] = [0, 0];
  return (count) => {
    if (count < added) [back, added, sizes] = [backpropagation(network), 0, 0];
    for (; added < count; added++) {
      back.add(digits.image(added), oneHot(digits.labels[added]));
      sizes += total(back.deltas[0]) * total(back.activations[0]);
    }
    const { dW } = back.layers[0];
    const turns = dW.map((slope) => -slope / count);
    return { turns, cancelled: sizes ? Math.max(0, 1 - total(dW) / sizes) : 0 };
  };
}
