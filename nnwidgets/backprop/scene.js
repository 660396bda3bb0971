// All that one painting of the stage needs.

import { ON_STAGE } from "../shared/palette.js";
import { rgba } from "../shared/plot.js";
import { traceWire, wireOf } from "../shared/stage/wires.js";

/** @typedef {import("./places.js").RoomyPlaces} RoomyPlaces */
/** @typedef {import("./errors.js").Asked} Asked */
/** @typedef {import("../shared/stage/wires.js").Wire} Wire */
/** @typedef {import("../shared/stage/places.js").NeuronName} NeuronName */
/**
 * @typedef {object} Scene
 * @property {RoomyPlaces} places
 * @property {ReturnType<typeof import("../shared/stage/marks.js").lettering>} write
 * @property {Wire[][]} wires into each layer of neurons, as its W: (n_out · n_in); none from the pixels
 * @property {number} last layers of neurons
 * @property {Float32Array} image
 * @property {number} label
 * @property {Asked[]} asked by the one image, a layer each
 * @property {Float32Array[]} weights of each layer
 * @property {number[]} heaviest of them, a layer each
 * @property {number[]} units pixels of a unit of pull at each layer of neurons; the first stands for the pixels
 * @property {number[]} order of the outputs' pulls
 * @property {{ at: number }[]} pulls how far each output's arrow is drawn by hand
 * @property {number} way
 * @property {Float32Array} turns what is asked of the first layer's weights, as shown
 * @property {number} limit the turn in full colour
 * @property {NeuronName | null} named the neuron looked at
 */

/** @param {RoomyPlaces} places @returns {Wire[][]} */
export function wiresBack(places) {
  return places.layers.slice(1).map((row, i) => (i === 0 ? []
    : row.flatMap((_, j) => places.layers[i].map((__, k) => wireOf(places, i, k, j)))));
}

/**
 * How many pixels a unit of pull is: the furthest that any neuron is pulled on the way is within reach.
 * @param {Asked} asked @param {number[]} order @param {number} reach
 */
export function unitOf({ demands, before }, order, reach) {
  let most = 1e-9;
  before.forEach((_, k) => {
    let sum = 0;
    for (const j of order) most = Math.max(most, Math.abs((sum += demands[j * before.length + k])));
  });
  return reach / most;
}

/**
 * The wires at rest, faint: a picture of its own.
 * @param {CanvasRenderingContext2D} context @param {RoomyPlaces} places @param {Wire[][]} wires
 */
export function paintGround(context, places, wires) {
  const { layers, pad, along, narrow, radius } = places;
  context.lineWidth = 0.8;
  context.strokeStyle = rgba(ON_STAGE.muted, 0.13);
  context.beginPath();
  for (const step of wires) for (const wire of step) traceWire(context, wire, 0, 1);
  layers[1].forEach(({ x, y }, k) => { // a few of the 784 from the image
    const share = (k + 0.5) / layers[1].length;
    for (const off of [-0.2, 0, 0.2]) {
      const on = Math.min(0.98, Math.max(0.02, share + off));
      const [x0, y0] = narrow ? [pad.x + on * pad.size, pad.y] : [pad.x + pad.size, pad.y + on * pad.size];
      const [x1, y1] = [x - along.x * radius[1], y - along.y * radius[1]];
      const far = 0.4 * Math.abs(along.x * (x1 - x0) + along.y * (y1 - y0));
      context.moveTo(x0, y0);
      context.bezierCurveTo(x0 + along.x * far, y0 + along.y * far, x1 - along.x * far, y1 - along.y * far, x1, y1);
    }
  });
  context.stroke();
}
