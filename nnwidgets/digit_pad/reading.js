// What the network makes of what stands on the pad, and what is said of it.

import { verdict } from "../shared/answer_bars.js";
import { inBytes } from "../shared/arrays.js";
import { normaliseDrawing, shrinkDrawing } from "../shared/drawing.js";
import { doubt } from "../shared/drawing_doubt.js";
import { forward } from "../shared/network.js";

/**
 * @param {import("../shared/network.js").Network} network
 * @param {{ light: Float32Array, side: number, normalise: boolean }} drawing brightness 0..1
 * @param {string} source where it comes from, in a sentence; "" if it was drawn
 * @param {number} penWidth in pixels of the drawing; 0 if nothing is to be doubted
 * @returns {{ activations: Float32Array[], text: string, doubted: string }} nothing is said of blank paper
 */
export function readDrawing(network, { light, side, normalise }, source, penWidth) {
  const activations = forward(network, (normalise ? normaliseDrawing : shrinkDrawing)(light, side));
  if (!light.some(Boolean)) return { activations, text: "", doubted: "" };
  const { digit, words } = verdict(activations[activations.length - 1]);
  return { activations, text: `${source}The network reads ${digit}, ${words}.`,
    doubted: penWidth ? doubt(light, side, penWidth) : "" };
}

/**
 * An image of 28×28 as a drawing, so many times as large.
 * @param {Float32Array} image @param {number} times
 */
export function enlarged(image, times) {
  const side = 28 * times;
  return inBytes(Float32Array.from({ length: side * side }, (_, k) =>
    image[28 * Math.floor(k / side / times) + Math.floor((k % side) / times)]));
}
