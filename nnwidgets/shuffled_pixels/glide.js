// Pixels that change places: where each is on its way, and pictures painted of them.

import { between, mix } from "../shared/motion.js";
import { grey } from "../shared/plot.js";

const SIDE = 28;
const SHADES = 32;
const LATEST = 0.35; // of the way: when the last pixel sets out

/**
 * Where the pixels are at a share of their way, in cells: (784, 2), column and row.
 * @param {Uint16Array} order pixel n of a shuffled image was pixel order[n]
 * @param {number} share 0..1
 */
export function placesAt(order, share) {
  const places = new Float32Array(2 * order.length);
  order.forEach((from, to) => {
    const start = (LATEST * from) / order.length;
    const gone = between(start, start + 1 - LATEST, share);
    places[2 * from] = mix(from % SIDE, to % SIDE, gone);
    places[2 * from + 1] = mix(Math.floor(from / SIDE), Math.floor(to / SIDE), gone);
  });
  return places;
}

/**
 * One image with its pixels at these places; shade by shade, since to change the colour takes longer than
 * to fill a square.
 * @param {CanvasRenderingContext2D} context
 * @param {Float32Array} image
 * @param {Float32Array} places
 * @param {{ x: number, y: number, side: number }} box
 */
export function paintGliding(context, image, places, { x, y, side }) {
  const cell = side / SIDE;
  context.fillStyle = "#000";
  context.fillRect(x, y, side, side);
  /** @type {number[][]} */
  const ofShade = Array.from({ length: SHADES + 1 }, () => []);
  image.forEach((light, k) => ofShade[Math.round(light * SHADES)].push(k));
  ofShade.slice(1).forEach((pixels, shade) => {
    context.fillStyle = grey((shade + 1) / SHADES);
    // a little larger than a cell, or seams of the ground show between neighbours
    for (const k of pixels) {
      context.fillRect(x + places[2 * k] * cell, y + places[2 * k + 1] * cell, cell + 0.3, cell + 0.3);
    }
  });
}

/**
 * The distance of two images whose pixels stand in an order: the sum runs through their places.
 * @param {Float32Array} one @param {Float32Array} other @param {Uint16Array | number[]} order
 */
export function distanceInOrder(one, other, order) {
  let sum = 0;
  for (const k of order) sum += (one[k] - other[k]) ** 2;
  return Math.sqrt(sum);
}
