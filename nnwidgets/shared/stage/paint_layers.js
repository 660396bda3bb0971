// Neurons, the outputs' bars, and the heads of the columns.

import { mix } from "../motion.js";
import { argmax } from "../network.js";
import { ON_STAGE } from "../palette.js";
import { rgba, roundedBox } from "../plot.js";
import { mixed, paintNeuron, shine } from "./light.js";
import { barOf } from "./places.js";
import { lastOf } from "./scene.js";
import { arrivedAt, flareAt, grownAt, toldAt } from "./wave.js";

/** @typedef {import("./scene.js").Scene} Scene */

/** @param {CanvasRenderingContext2D} context @param {Scene} scene */
export function paintLayers(context, scene) {
  const { places, shown, wave, ripple, write } = scene;
  const last = lastOf(scene);
  for (let layer = 1; layer <= last; layer++) {
    const light = arrivedAt(layer, wave);
    const flare = Math.min(1, flareAt(layer, wave) + 0.7 * flareAt(layer, ripple));
    places.layers[layer].forEach((place, neuron) =>
      paintNeuron(context, place, places.radius[layer], light * shown[layer][neuron], { flare }));
  }
  paintBars(context, scene, grownAt(wave, last), toldAt(wave, last));
  if (places.narrow) return;
  const { x, width } = places.column;
  write(context, `${places.count} pixels`, { x: x + width / 2, y: 24 });
  for (let layer = 1; layer <= last; layer++) {
    const members = places.layers[layer];
    const middle = (members[0].x + members[members.length - 1].x) / 2;
    write(context, String(members.length), { x: middle, y: 24 });
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {number} grown @param {number} told */
function paintBars(context, scene, grown, told) {
  const { places, write } = scene;
  const { narrow } = places;
  const outputs = scene.shown[lastOf(scene)];
  const best = argmax(outputs);
  places.layers[lastOf(scene)].forEach((place, digit) => {
    const track = barOf(places, digit);
    const radius = places.bar.thick / 2;
    const won = digit === best ? told : 0;
    const value = outputs[digit] * grown;
    const long = Math.max(value * places.bar.long, value > 0.004 ? 1.5 : 0);
    const colour = mixed(mixed(ON_STAGE.muted, ON_STAGE.ink, value), ON_STAGE.you, won);
    context.fillStyle = rgba(ON_STAGE.track);
    context.beginPath();
    roundedBox(context, track.x, track.y, track.width, track.height, radius);
    context.fill();
    if (long) {
      context.fillStyle = rgba(colour);
      context.beginPath();
      if (narrow) roundedBox(context, track.x, track.y + track.height - long, track.width, long, radius);
      else roundedBox(context, track.x, track.y, long, track.height, radius);
      context.fill();
      const tip = narrow ? { x: place.x, y: track.y + track.height - long } : { x: track.x + long, y: place.y };
      shine(context, ON_STAGE.you, tip, 26, 0.5 * won * value);
    }
    const type = { size: mix(15, narrow ? 26 : 36, won), weight: 600, colour };
    if (narrow) write(context, String(digit), { x: place.x, y: track.y - 15 }, type);
    else {
      write(context, String(digit), { x: place.x + 29, y: place.y + 1 }, type);
      const figure = { size: 12.5, align: /** @type {CanvasTextAlign} */ ("left"), colour, alpha: grown };
      write(context, outputs[digit].toFixed(2), { x: track.x + track.width + 10, y: place.y + 1 }, figure);
    }
  });
}
