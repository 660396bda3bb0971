// Light that runs back along the wires, and the arrows that it leaves at the neurons.

import { between, mix } from "../shared/motion.js";
import { ON_STAGE } from "../shared/palette.js";
import { line, rgba } from "../shared/plot.js";
import { paintNeuron, shine, signOf } from "../shared/stage/light.js";
import { paintArrow } from "../shared/stage/marks.js";
import { bead, traceWire } from "../shared/stage/wires.js";
import { arrivedOf, furtherBack } from "./story.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {CanvasRenderingContext2D} Context */

const FAINTEST = 0.2; // of the heaviest weight: what is thinner, further back than the outputs, carries no light

/**
 * Hidden neurons with their light and what pulls at them, from the last layer back.
 * @param {Context} context @param {Scene} scene
 */
export function paintPulls(context, scene) {
  const { places, asked, order, way } = scene;
  const last = asked.length - 1;
  for (let layer = 1; layer <= last; layer++) {
    places.layers[layer].forEach((place, k) =>
      paintNeuron(context, place, places.radius[layer], 0.45 * asked[layer - 1].activations[k]));
  }
  order.forEach((j, m) => {
    const turn = way * 10 - m;
    paintPulses(context, scene, last, j, turn / 0.72, mix(0.72 * between(0.72, 1, turn), 1, between(1, 1.5, turn)));
  });
  paintPiles(context, scene, last, order, (m) => arrivedOf(way, m), between(1, 1.12, way));
  for (let layer = last - 1; layer >= 1; layer--) {
    const step = last - layer;
    const gone = way - step;
    if (gone <= 0) continue;
    const all = [...asked[layer].errors.keys()];
    for (const j of all) paintPulses(context, scene, layer, j, (gone - 0.012 * j) / 0.6, between(0.62, 1, gone));
    paintPiles(context, scene, layer, all, () => furtherBack(way, step), between(0.9, 1.05, gone));
  }
}

/**
 * From one neuron of the layer in front back to all of a layer.
 * @param {Context} context @param {Scene} scene
 * @param {number} layer @param {number} j @param {number} gone 0..1 @param {number} faded 0..1
 */
function paintPulses(context, { asked, wires, heaviest, weights }, layer, j, gone, faded) {
  if (gone <= 0 || faded > 0.99) return;
  const { demands, before, errors } = asked[layer];
  const near = layer === asked.length - 1;
  const loud = near ? 1 : 0.25 + 0.5 * Math.min(1, Math.abs(errors[j]) / (heaviestOf(errors) || 1));
  for (let k = 0; k < before.length; k++) {
    const at = j * before.length + k;
    const weight = Math.abs(weights[layer][at]) / heaviest[layer];
    if (!near && weight < FAINTEST) continue;
    const colour = signOf(demands[at]);
    const behind = 0.12 * (((k * 7) % 16) / 16);
    const t = 1 - Math.min(1, Math.max(0, gone * 1.12 - behind));
    context.globalAlpha = (0.12 + 0.75 * weight) * (1 - faded) * loud;
    context.strokeStyle = rgba(colour);
    context.lineWidth = 0.6 + (near ? 4 : 1.7) * weight;
    context.setLineDash(demands[at] < 0 ? [6, 4.5] : []);
    context.beginPath();
    traceWire(context, wires[layer][at], t, 1);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
    bead(context, wires[layer][at], t, colour, 0.8 + 2 * weight, (0.3 + 0.6 * weight) * loud, true);
  }
}

/** @param {Float32Array} values */
const heaviestOf = (values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/**
 * At each neuron the sum of what has arrived as one arrow, each pull a thin trace behind it, and a pale band for how
 * far it was pulled, this way and that.
 * @param {Context} context @param {Scene} scene
 * @param {number} layer @param {number[]} order @param {(m: number) => number} share @param {number} closed 0..1
 */
function paintPiles(context, { places, asked, units, named }, layer, order, share, closed) {
  const seen = Math.min(1, 3 * share(0));
  if (seen <= 0) return;
  const { along, across, narrow, pitch } = places;
  const { demands, before } = asked[layer];
  const lane = Math.min(3, (pitch - 3) / order.length);
  places.layers[layer].forEach((middle, k) => {
    const place = (/** @type {number} */ pull, side = 0) => ({
      x: middle.x + along.x * pull * units[layer] + across.x * side,
      y: middle.y + along.y * pull * units[layer] + across.y * side,
    });
    let [sum, least, most] = [0, 0, 0];
    order.forEach((j, m) => {
      const pull = demands[j * before.length + k] * share(m);
      if (!pull) return;
      const fresh = 1 - between(0.2, 1, share(m + 1));
      const side = (m - (order.length - 1) / 2) * lane;
      paintArrow(context, place(sum, side), place(sum + pull, side), signOf(pull), mix(1, 1.8, fresh),
        { alpha: seen * (1 - closed) * mix(0.4, 0.9, fresh) });
      sum += pull;
      [least, most] = [Math.min(least, sum), Math.max(most, sum)];
    });
    const [low, high] = [place(least), place(most)];
    context.strokeStyle = rgba(ON_STAGE.ink, 0.2 * seen * (1 - 0.6 * closed));
    context.lineWidth = narrow ? 2 : 3;
    line(context, [low.x, low.y], [high.x, high.y]);
    shine(context, signOf(sum), place(sum), mix(9, 15, closed), 0.45 * seen);
    paintArrow(context, middle, place(sum), signOf(sum), mix(narrow ? 2.2 : 2.8, narrow ? 3.2 : 4.2, closed),
      { alpha: seen, dashed: sum < 0 });
    if (named?.layer !== layer || named.neuron !== k) return;
    context.strokeStyle = rgba(ON_STAGE.you);
    context.lineWidth = 2;
    context.beginPath();
    context.arc(middle.x, middle.y, places.radius[layer] + 4, 0, 2 * Math.PI);
    context.stroke();
  });
}
