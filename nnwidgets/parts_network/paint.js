// The stage of the small network: pixels, wires and neurons, each with a small picture of what it wants.

import { ON_STAGE } from "../shared/palette.js";
import { line, rgba, roundedBox } from "../shared/plot.js";
import { mixed, paintNeuron } from "../shared/stage/light.js";
import { partWire } from "./places.js";
import { pixelsOf } from "./rule.js";

/** @typedef {CanvasRenderingContext2D} Context */
/**
 * @typedef {object} PartScene
 * @property {import("./places.js").PartPlaces} places
 * @property {import("./rule.js").PartLayer[]} layers
 * @property {Float32Array[]} light of the pixels, then of each layer, 0..1 while it travels
 * @property {(layer: number, k: number) => boolean} isBroken
 * @property {{ layer: number, k: number } | null} named the neuron looked at
 * @property {number} columns
 * @property {ReturnType<typeof import("../shared/stage/marks.js").lettering>} write
 */

/** @param {Context} context @param {PartScene} scene */
export function paintParts(context, scene) {
  const { places, layers } = scene;
  context.clearRect(0, 0, places.width, places.height);
  paintPad(context, scene);
  layers.forEach((_, layer) => paintWiresInto(context, scene, layer));
  layers.forEach(({ neurons }, layer) => neurons.forEach((__, k) => paintPart(context, scene, layer, k)));
}

/** @param {Context} context @param {PartScene} scene */
function paintPad(context, { places, light, named, layers }) {
  const { cell } = places;
  const looked = named?.layer === 0 ? layers[0].neurons[named.k] : null;
  light[0].forEach((lit, k) => {
    const { x, y } = places.pixel(k);
    context.fillStyle = rgba(mixed(ON_STAGE.track, ON_STAGE.ink, lit));
    context.beginPath();
    roundedBox(context, x - cell / 2 + 1, y - cell / 2 + 1, cell - 2, cell - 2, 0.2 * cell);
    context.fill();
    const refused = looked?.refuses.includes(k);
    if (!refused && !looked?.wants.includes(k)) return;
    context.lineWidth = 2.5;
    context.strokeStyle = rgba(refused ? ON_STAGE.negative : ON_STAGE.positive);
    context.setLineDash(refused ? [4, 3] : []);
    context.stroke();
    context.setLineDash([]);
  });
}

/** @param {Context} context @param {PartScene} scene @param {number} layer */
function paintWiresInto(context, { places, layers, light, isBroken, named }, layer) {
  layers[layer].neurons.forEach(({ wants, refuses }, k) => {
    const mine = named?.layer === layer && named.k === k;
    for (const [from, refused] of [...wants.map((one) => [one, 0]), ...refuses.map((one) => [one, 1])]) {
      const dead = isBroken(layer, k) || (layer > 0 && isBroken(layer - 1, from));
      const leads = named?.layer === layer - 1 && named.k === from;
      const start = layer ? places.layers[layer - 1][from] : places.pixel(from);
      const wire = partWire(start, places.layers[layer][k], places.radius, places.stacked, layer ? places.radius : 0);
      const rest = layer ? 0.3 : refused ? 0.1 : 0.2;
      context.globalAlpha = dead ? 0.06 : mine || leads ? 1 : (rest + 0.55 * light[layer][from]) * (named ? 0.4 : 1);
      context.strokeStyle = rgba(refused ? ON_STAGE.negative : ON_STAGE.positive);
      context.setLineDash(refused ? [5, 4] : []);
      context.lineWidth = mine ? 2.6 : layer ? 1.8 : 1.1;
      context.beginPath();
      context.moveTo(wire[0], wire[1]);
      context.bezierCurveTo(wire[2], wire[3], wire[4], wire[5], wire[6], wire[7]);
      context.stroke();
    }
  });
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** @param {Context} context @param {PartScene} scene @param {number} layer @param {number} k */
function paintPart(context, scene, layer, k) {
  const { places, layers, light, isBroken, named, write } = scene;
  const place = places.layers[layer][k];
  const { radius } = places;
  const on = light[layer + 1][k];
  const { name } = layers[layer].neurons[k];
  const broken = isBroken(layer, k);
  if (broken) paintBroken(context, place, radius);
  else paintNeuron(context, place, radius, on);
  const last = layer === layers.length - 1;
  const tone = mixed(ON_STAGE.ink, ON_STAGE.zero, on);
  if (last) write(context, name, place, { size: 20, weight: 600, colour: tone, alpha: broken ? 0.3 : 1 });
  else paintSmall(context, scene, layer, k, tone, broken ? 0.25 : 1);
  if (broken) paintCross(context, place, 0.62 * radius);
  if (named?.layer === layer && named.k === k) {
    context.strokeStyle = rgba(ON_STAGE.you);
    context.lineWidth = 2.5;
    context.beginPath();
    context.arc(place.x, place.y, radius + 4, 0, 2 * Math.PI);
    context.stroke();
  }
  if (last) return;
  const words = places.stacked ? name.split(" ") : [name];
  words.forEach((word, i) => write(context, word, { x: place.x, y: place.y + radius + 10 + 12 * i },
    { size: places.stacked ? 11.5 : 12.5, colour: broken ? ON_STAGE.control : ON_STAGE.muted }));
}

/** @param {Context} context @param {import("./places.js").Place} place @param {number} radius */
function paintBroken(context, { x, y }, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = rgba(ON_STAGE.zero);
  context.fill();
  context.strokeStyle = rgba(ON_STAGE.control);
  context.lineWidth = 1.2;
  context.setLineDash([3, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** @param {Context} context @param {import("./places.js").Place} place @param {number} reach */
function paintCross(context, { x, y }, reach) {
  context.strokeStyle = rgba(ON_STAGE.you);
  context.lineWidth = 3;
  context.lineCap = "round";
  line(context, [x - reach, y - reach], [x + reach, y + reach]);
  line(context, [x - reach, y + reach], [x + reach, y - reach]);
  context.lineCap = "butt";
}

/**
 * A pad in small: the pixels wanted, and, of a part, those refused.
 * @param {Context} context @param {PartScene} scene @param {number} layer @param {number} k
 * @param {import("../shared/theme.js").Rgb} tone @param {number} alpha
 */
function paintSmall(context, { places, layers, columns, light }, layer, k, tone, alpha) {
  const place = places.layers[layer][k];
  const rows = light[0].length / columns;
  const size = (1.75 * places.radius) / rows;
  context.globalAlpha = alpha;
  const fill = (/** @type {number[]} */ pixels, /** @type {string} */ colour, /** @type {number} */ tall) => {
    context.fillStyle = colour;
    for (const pixel of pixels) {
      const x = place.x + size * ((pixel % columns) - columns / 2);
      const y = place.y + size * (Math.floor(pixel / columns) - rows / 2 + (1 - tall) / 2);
      context.fillRect(x, y, size, size * tall);
    }
  };
  if (layer) fill(pixelsOf(layers, layer, k, "refuses"), rgba(ON_STAGE.negative), 0.45);
  fill(pixelsOf(layers, layer, k), rgba(tone), 1);
  context.globalAlpha = 1;
}
