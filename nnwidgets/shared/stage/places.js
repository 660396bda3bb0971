// Where everything stands on the dark stage. Light flows away from the hand: to the right on a wide stage, upwards on a
// narrow one, where the pad is at the bottom, in reach of the thumb. Painters know only `along`, the direction of the
// flow and of "brighter", and `across`, the direction of a layer; so each is written once for both layouts.
//
//   const places = placesOf([784, 16, 16, 10], width);   in CSS pixels, from the top left corner of the stage
//   places.layers[1][3]              neuron 3 of the first hidden layer: { x, y }; layers[0] is empty
//   pixelInColumn(places, i)         the pixel as the network gets it;  pixelOnPad(places, i) as it was drawn
//   barOf(places, digit)             the track of an output's bar
//   nearestNeuron(places, x, y)      what a finger means: { layer, neuron }, or null beyond 22 pixels

import { mix } from "../motion.js";

/** @typedef {{ x: number, y: number }} Place */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @typedef {{ layer: number, neuron: number }} NeuronName layer 1 is the first after the pixels */
/**
 * @typedef {object} Frame how much room a widget gives its stage
 * @property {number} height of a wide stage
 * @property {number} above what is kept free above the pad of a wide stage
 * @property {number} below and below it
 * @property {number} tall height of a narrow stage
 * @property {number} pad side of its pad
 * @property {number} [head] kept free at the top of a narrow stage
 */
/**
 * @typedef {object} Places
 * @property {boolean} narrow
 * @property {number} width
 * @property {number} height
 * @property {Place} along unit vector
 * @property {Place} across unit vector
 * @property {number} count of pixels
 * @property {{ x: number, y: number, size: number }} pad
 * @property {Box} column the pixels once more, one after the other
 * @property {Place[][]} layers
 * @property {number[]} radius of the neurons of each layer; of layer 0 it means nothing
 * @property {{ gap: number, long: number, thick: number }} bar of an output: how far from it, how long, how thick
 */

const NARROW = 680;
const MEMBERS = 25; // of a row of neurons; more stand in several
const REACH = 22;
const EDGE = 36;
const BESIDE = 70; // kept free on either side of a narrow stage's pad, for buttons
/** @type {Frame} */
const FRAME = { height: 500, above: 108, below: 112, tall: 612, pad: 196, head: 64 };

/**
 * @param {number[]} sizes of the layers, the pixels first
 * @param {number} width of the stage
 * @param {Frame} [frame]
 * @returns {Places}
 */
export function placesOf(sizes, width, frame = FRAME) {
  return width < NARROW ? upright(sizes, width, frame) : lying(sizes, width, frame);
}

/** @param {number[]} sizes @param {number} width @param {Frame} frame @returns {Places} */
function lying(sizes, width, { height, above, below }) {
  const last = sizes.length - 1;
  const size = 28 * Math.floor(Math.min(0.28 * width, height - above - below) / 28);
  const pad = { x: EDGE, y: above, size };
  const [top, bottom] = [44, height - 16];
  const long = Math.min(110, 0.115 * width);
  const column = { x: EDGE + size + 40, y: top, width: 14, height: bottom - top };
  const end = width - EDGE - 44 - 48 - long;
  const x = (/** @type {number} */ layer) => mix(column.x + column.width, end, layer / last);
  const rows = sizes.map((count, layer) => row(layer ? count : 0, bottom - top, (across, back) =>
    ({ x: x(layer) - back, y: top + across })));
  return { narrow: false, width, height, along: { x: 1, y: 0 }, across: { x: 0, y: 1 }, count: sizes[0],
    pad, column, layers: rows.map(({ places }) => places), radius: rows.map(({ radius }) => radius),
    bar: { gap: 48, long, thick: 7 } };
}

/** @param {number[]} sizes @param {number} width @param {Frame} frame @returns {Places} */
function upright(sizes, width, { tall, pad: most, head = 0 }) {
  const last = sizes.length - 1;
  const size = Math.min(most, width - 2 * BESIDE);
  const pad = { x: Math.round((width - size) / 2), y: tall - size - 6, size };
  const [left, right] = [12, width - 12];
  const long = 44;
  const column = { x: left, y: pad.y - 30, width: right - left, height: 12 };
  const end = head + 32 + long + 16;
  const y = (/** @type {number} */ layer) => mix(column.y, end, layer / last);
  const rows = sizes.map((count, layer) => row(layer ? count : 0, right - left, (across, back) =>
    ({ x: left + across, y: y(layer) + back })));
  return { narrow: true, width, height: tall, along: { x: 0, y: -1 }, across: { x: 1, y: 0 }, count: sizes[0],
    pad, column, layers: rows.map(({ places }) => places), radius: rows.map(({ radius }) => radius),
    bar: { gap: 16, long, thick: 8 } };
}

/**
 * The neurons of a layer, evenly; beyond 25 in several ranks, one behind the other.
 * @param {number} count @param {number} room @param {(across: number, back: number) => Place} place
 */
function row(count, room, place) {
  const ranks = Math.ceil(count / MEMBERS) || 1;
  const members = Math.ceil(count / ranks);
  const pitch = room / (members || 1);
  const radius = Math.min(8.5, 0.36 * pitch);
  const places = Array.from({ length: count }, (_, k) => {
    const rank = Math.floor(k / members);
    return place(pitch * ((k % members) + 0.5), (ranks - 1 - rank) * (2 * radius + 4));
  });
  return { places, radius };
}

/** The middle of a pixel on the pad. @param {Places} places @param {number} pixel @returns {Place} */
export function pixelOnPad({ pad, count }, pixel) {
  const side = Math.sqrt(count);
  const at = (/** @type {number} */ k) => (k + 0.5) * (pad.size / side);
  return { x: pad.x + at(pixel % side), y: pad.y + at(Math.floor(pixel / side)) };
}

/** The middle of a pixel there. @param {Places} places @param {number} pixel @returns {Place} */
export function pixelInColumn({ column, count, narrow }, pixel) {
  const share = (pixel + 0.5) / count;
  return narrow ? { x: column.x + share * column.width, y: column.y + column.height / 2 }
    : { x: column.x + column.width / 2, y: column.y + share * column.height };
}

/** The track of an output's bar, filled along the flow. @param {Places} places @param {number} digit @returns {Box} */
export function barOf({ layers, bar: { gap, long, thick }, narrow }, digit) {
  const { x, y } = layers[layers.length - 1][digit];
  return narrow ? { x: x - thick / 2, y: y - gap - long, width: thick, height: long }
    : { x: x + gap, y: y - thick / 2, width: long, height: thick };
}

/**
 * The neuron that a finger at a place means: the nearest, if it is within reach.
 * @param {Places} places @param {number} x @param {number} y
 * @returns {NeuronName | null}
 */
export function nearestNeuron({ layers }, x, y) {
  let [found, least] = [/** @type {NeuronName | null} */ (null), REACH];
  layers.forEach((members, layer) => members.forEach((place, neuron) => {
    const far = Math.hypot(place.x - x, place.y - y);
    if (far < least) [found, least] = [{ layer, neuron }, far];
  }));
  return found;
}
