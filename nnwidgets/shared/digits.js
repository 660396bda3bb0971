// The images of a headless DigitsModel, which cross deflated: a fifth of the bytes.

import { bytes, fromBytes } from "./arrays.js";
import { inflate } from "./inflate.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {{ count: number, labels: Uint8Array, image: (index: number) => Float32Array }} Digits */

/**
 * @param {Model} model
 * @returns {Promise<Digits>}
 */
export async function readDigits(model) {
  const labels = bytes(model.get("labels"));
  const pixels = await inflate(bytes(model.get("images")));
  const size = pixels.length / labels.length;
  return {
    count: labels.length,
    labels,
    image: (index) => fromBytes(pixels.subarray(index * size, (index + 1) * size)),
  };
}
