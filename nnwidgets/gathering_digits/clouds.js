// Where each digit is on its way through the layers, and a plane with all of them.

import { inBytes } from "../shared/arrays.js";
import { layerContext } from "../shared/layer.js";
import { mix } from "../shared/motion.js";
import { gridCanvas } from "../shared/paint.js";
import { surface } from "../shared/plot.js";

/** @typedef {{ count: number, layers: number, all: Float32Array }} Places trained, then untrained, layer by layer */

/**
 * The place of a digit, −1..1.
 * @param {Places} places @param {number} index of the digit
 * @param {number} layer 0 for the input; between two whole numbers it is on its way
 * @param {number} control 0 for the trained network, 1 for the untrained
 * @returns {[number, number]}
 */
export function placeOf({ count, layers, all }, index, layer, control) {
  const before = Math.min(layers - 2, Math.floor(layer));
  const [x, y] = [0, 1].map((axis) => {
    const [one, other] = [0, 1].map((network) => {
      const [from, to] = [before, before + 1].map((l) => all[2 * ((network * layers + l) * count + index) + axis]);
      return mix(from, to, layer - before);
    });
    return mix(one, other, control);
  });
  return [x, y];
}

/**
 * Of each of the ten digits, how far its images are from each other, as a share of how far from the others.
 * @param {{ layers: number, shares: ArrayLike<number> }} measured trained, then untrained, layer by layer
 * @param {number} layer @param {number} control as for `placeOf`
 */
export function sharesAt({ layers, shares }, layer, control) {
  const before = Math.min(layers - 2, Math.floor(layer));
  return Array.from({ length: 10 }, (_, digit) => {
    const [one, other] = [0, layers].map((first) => mix(shares[10 * (first + before) + digit],
      shares[10 * (first + before + 1) + digit], layer - before));
    return mix(one, other, control);
  });
}

/**
 * Each digit's ink in one colour, on nothing: 28 × 28, one below the other.
 * @param {(index: number) => Float32Array} image @param {number} count @param {number[]} colour
 */
export function inked(image, count, colour) {
  const canvas = gridCanvas(28, 28 * count, 1);
  const context = layerContext(canvas);
  const pixels = context.createImageData(28, 28 * count);
  for (let index = 0; index < count; index++) {
    inBytes(image(index)).forEach((opaque, k) => pixels.data.set([...colour, opaque], 4 * (784 * index + k)));
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/**
 * Where a place is on a plane of this side, in CSS pixels.
 * @param {[number, number]} place @param {number} side
 */
export function onPlane(place, side) {
  const margin = spriteSide(side);
  return place.map((at) => margin + ((at + 1) / 2) * (side - 2 * margin));
}

/** @param {number} side */
const spriteSide = (side) => Math.max(15, 0.052 * side);

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} what
 * @param {[number, number][]} what.places of all digits, −1..1
 * @param {Uint8Array} what.labels
 * @param {number} what.digit whose images are marked
 * @param {number} what.picked one image, or −1
 * @param {number[]} what.gathered 0..1 for each of the ten: how sure its name stands beside it
 * @param {{ index: number, strength: number }[]} what.misread
 * @param {HTMLCanvasElement} what.plain the ink of all @param {HTMLCanvasElement} what.marked the same in amber
 */
export function paintPlane(canvas, { places, labels, digit, picked, gathered, misread, plain, marked }) {
  const { context, width: side } = surface(canvas, (width) => width);
  const style = getComputedStyle(canvas);
  const [ink, you] = ["--ink", "--you"].map((name) => style.getPropertyValue(name));
  const sprite = spriteSide(side);
  const at = places.map((place) => onPlane(place, side));
  const draw = (/** @type {number} */ index, /** @type {HTMLCanvasElement} */ atlas, /** @type {number} */ size) => {
    const [x, y] = at[index];
    context.drawImage(atlas, 0, 28 * index, 28, 28, x - size / 2, y - size / 2, size, size);
  };
  context.globalAlpha = 0.62;
  labels.forEach((label, index) => void (label === digit || draw(index, plain, sprite)));
  context.globalAlpha = 1;
  labels.forEach((label, index) => void (label === digit && draw(index, marked, 1.2 * sprite)));

  const ring = (/** @type {number} */ index, /** @type {number} */ radius) => {
    context.beginPath();
    context.arc(at[index][0], at[index][1], radius, 0, 2 * Math.PI);
    context.stroke();
  };
  context.setLineDash([3, 3]);
  context.lineWidth = 1.5;
  for (const { index, strength } of misread) {
    context.globalAlpha = strength;
    context.strokeStyle = labels[index] === digit ? you : ink;
    ring(index, 0.62 * sprite);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
  if (picked >= 0) {
    context.strokeStyle = you;
    context.lineWidth = 2.5;
    ring(picked, 0.8 * sprite);
  }
  context.textAlign = "center";
  context.textBaseline = "middle";
  gathered.forEach((strength, label) => {
    const own = at.filter((_, index) => labels[index] === label);
    const [x, y] = [0, 1].map((axis) => median(own.map((place) => place[axis])));
    const away = Math.hypot(x - side / 2, y - side / 2) || 1;
    const from = 1.75 * sprite;
    context.globalAlpha = strength;
    context.fillStyle = label === digit ? you : ink;
    context.font = `600 ${Math.round(Math.max(15, 0.045 * side))}px ${style.fontFamily}`;
    context.fillText(String(label), x - (from * (x - side / 2)) / away, y - (from * (y - side / 2)) / away);
  });
  context.globalAlpha = 1;
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
