// The pixels on the stage: on the pad, on their way, and in the column as the network gets them.

import { ease, mix } from "../motion.js";
import { gridCanvas, paintImage } from "../paint.js";
import { ON_STAGE } from "../palette.js";
import { rgba, roundedBox } from "../plot.js";
import { pixelInColumn, pixelOnPad } from "./places.js";
import { flownAt, ON_THE_PAD, scatter } from "./wave.js";

/** @typedef {import("./scene.js").Scene} Scene */

const FAINT = 0.03; // a darker pixel is not painted by itself

/** @param {CanvasRenderingContext2D} context @param {Scene} scene */
export function paintPixels(context, scene) {
  const { places: { pad }, seen } = scene;
  context.fillStyle = rgba(ON_STAGE.zero);
  context.strokeStyle = rgba(ON_STAGE.line);
  context.lineWidth = 1;
  context.beginPath();
  roundedBox(context, pad.x, pad.y, pad.size, pad.size, 8);
  context.fill();
  context.stroke();
  if (seen > 0) paintOnPad(context, scene);
  paintColumn(context, scene);
  if (scene.wave > ON_THE_PAD && scene.wave < 0) paintFlight(context, scene);
}

/** A little apart, so that each is one. @param {CanvasRenderingContext2D} context @param {Scene} scene */
function paintOnPad(context, { places, shown: [image], wave, seen }) {
  const side = Math.sqrt(places.count);
  const cell = places.pad.size / side;
  const size = cell - (cell > 8 ? 1 : 0.5);
  context.fillStyle = rgba(ON_STAGE.ink);
  for (let pixel = 0; pixel < image.length; pixel++) {
    const light = image[pixel];
    const { x, y } = pixelOnPad(places, pixel);
    const here = 1 - 0.25 * (light > FAINT ? flownAt(pixel, side, wave) : 0);
    context.globalAlpha = seen * (0.05 + 0.95 * Math.min(1, light) * here);
    context.fillRect(x - size / 2, y - size / 2, size, size);
  }
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene */
function paintColumn(context, { places: { column, count, narrow }, shown: [image], wave }) {
  const { x, y, width, height } = column;
  context.fillStyle = rgba(ON_STAGE.zero);
  context.strokeStyle = rgba(ON_STAGE.line);
  context.lineWidth = 1;
  context.beginPath();
  roundedBox(context, x - 2, y - 2, width + 4, height + 4, 4);
  context.fill();
  context.stroke();
  if (wave <= ON_THE_PAD) return;
  const side = Math.sqrt(count);
  const row = gridCanvas(count, 1, 1);
  const landed = (/** @type {number} */ pixel) => (wave >= 0 ? 1 : Math.max(0, 10 * flownAt(pixel, side, wave) - 9));
  paintImage(row, image.map((light, pixel) => light * landed(pixel)), count);
  context.save();
  if (narrow) context.drawImage(row, x, y, width, height);
  else {
    context.translate(x + width, y);
    context.rotate(Math.PI / 2);
    context.drawImage(row, 0, 0, height, width);
  }
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene */
function paintFlight(context, { places, shown: [image], wave }) {
  const { narrow, pad, column, count } = places;
  const side = Math.sqrt(count);
  const cell = pad.size / side;
  context.globalCompositeOperation = "lighter";
  context.fillStyle = rgba(ON_STAGE.ink);
  for (let pixel = 0; pixel < count; pixel++) {
    const way = image[pixel] > FAINT ? flownAt(pixel, side, wave) : 0;
    if (way === 0 || way === 1) continue;
    const [from, to] = [pixelOnPad(places, pixel), pixelInColumn(places, pixel)];
    const lift = Math.sin(Math.PI * way);
    const aside = lift * (scatter(pixel + 9) - 0.5);
    const x = mix(from.x, to.x, way) + (narrow ? 34 * aside : 0);
    const y = mix(from.y, to.y, way) - (narrow ? 0 : 34 * (lift + aside));
    const [width, height] = narrow ? [mix(cell, 1.3, way), mix(cell, column.height, ease.inOut(way))]
      : [mix(cell, column.width, way), mix(cell, 1.3, ease.inOut(way))];
    context.globalAlpha = Math.min(1, image[pixel]) * (0.6 + 0.25 * lift);
    context.fillRect(x - width / 2, y - height / 2, width, height);
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = "source-over";
}
