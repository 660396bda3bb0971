// Where everything stands: the stage's own places, with more room for arrows between the layers and for the grids.

import { placesOf } from "../shared/stage/places.js";

/** @typedef {import("../shared/stage/places.js").Places} Places */
/** @typedef {import("../shared/stage/places.js").Box} Box */
/**
 * @typedef {Places & {
 *   reach: number, pitch: number, grids: { x: number, y: number, size: number, gap: number, across: number }
 * }} RoomyPlaces reach: of the longest arrow at a neuron; pitch: from one to the next
 */

const ROOMY = { height: 440, above: 92, below: 130, tall: 484, pad: 120, head: 50 };
const WIDE_ENDS = [0.42, 0.795]; // of the width: the first hidden layer and the outputs

/** @param {number[]} sizes @param {number} width @returns {RoomyPlaces} */
export function roomyPlaces(sizes, width) {
  const places = placesOf(sizes, width, ROOMY);
  const last = sizes.length - 1;
  const across = Math.ceil(Math.sqrt(sizes[1]));
  const { narrow, height, pad } = places;
  const members = places.layers[1];
  const pitch = members.length < 2 ? 40
    : narrow ? members[1].x - members[0].x : members[1].y - members[0].y;
  if (narrow) {
    const side = Math.floor((192 - 3 * across) / across);
    const whole = across * (side + 3);
    const grids = { x: Math.round((width - whole) / 2), y: height - whole - 4, size: side, gap: 3, across };
    return { ...places, reach: 30, pitch, grids };
  }
  const [first, end] = WIDE_ENDS.map((share) => share * width);
  const x = (/** @type {number} */ layer) => first + ((end - first) * (layer - 1)) / (last - 1);
  const layers = places.layers.map((row, layer) => row.map((place) => ({ x: x(layer), y: place.y })));
  const size = Math.floor(Math.min(first - 76, 300) / across) - 4;
  const grids = { x: 24, y: Math.round((height + 40 - across * (size + 4)) / 2), size, gap: 4, across };
  const bar = { ...places.bar, gap: 42, long: width - end - 42 - 20 };
  return {
    ...places, layers, pad: { ...pad, x: 24 }, bar,
    reach: Math.min(58, 0.4 * (x(2) - first)), pitch, grids,
  };
}

/** The end of an output's bar at a brightness. @param {Places} places @param {Box} bar @param {number} a */
export function onBar({ narrow }, bar, a) {
  return narrow ? { x: bar.x + bar.width / 2, y: bar.y + bar.height * (1 - a) }
    : { x: bar.x + bar.width * a, y: bar.y + bar.height / 2 };
}

/** Where the stops of the timeline stand: below what they name. @param {Places} places @param {number} last */
export function stopPlaces({ narrow, width, layers }, last) {
  const [first, end] = narrow ? [width - 104, 104] : [layers[last][0].x, 150];
  return Array.from({ length: last + 1 }, (_, i) =>
    (narrow || i === last ? first + ((end - first) * i) / last : layers[last - i][0].x));
}
