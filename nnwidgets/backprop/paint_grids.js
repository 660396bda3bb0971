// The image, and what it asks of the first layer's weights: a copy of it for each neuron takes its error's tint.

import { between, ease, mix } from "../shared/motion.js";
import { gridCanvas, paintImage, paintWeights } from "../shared/paint.js";
import { ON_STAGE } from "../shared/palette.js";
import { rgba } from "../shared/plot.js";

/** @typedef {import("./scene.js").Scene} Scene */

const CELL = 3;
const { positive, negative, zero, ink, you } = ON_STAGE;
const STAGE_SIGNS = { positive, negative, zero, ink, you };

/** @param {number} count of neurons @param {number} side of the image in pixels */
export function gridPainter(count, side) {
  const grids = Array.from({ length: count }, () => gridCanvas(side, side, CELL));
  const small = gridCanvas(side, side, 1);
  /** @type {Float32Array | null} */
  let inked = null;
  /** @type {Float32Array | null} */
  let painted = null;

  /** @param {CanvasRenderingContext2D} context @param {Scene} scene */
  return (context, { places: { pad, grids: room }, image, way, last, turns, limit, named }) => {
    if (inked !== image) paintImage(small, image, side);
    inked = image;
    const gone = way - (last - 1);
    const here = 1 - between(0.1, 0.5, gone);
    context.imageSmoothingEnabled = false;
    context.globalAlpha = here;
    context.fillStyle = rgba(ON_STAGE.zero);
    context.fillRect(pad.x, pad.y, pad.size, pad.size);
    context.drawImage(small, pad.x, pad.y, pad.size, pad.size);
    context.strokeStyle = rgba(ON_STAGE.line);
    context.lineWidth = 1;
    context.strokeRect(pad.x - 0.5, pad.y - 0.5, pad.size + 1, pad.size + 1);
    context.globalAlpha = 1;
    if (gone <= 0) return;
    if (painted !== turns) {
      grids.forEach((grid, k) =>
        paintWeights(grid, turns.subarray(k * side * side, (k + 1) * side * side), side, STAGE_SIGNS, limit));
    }
    painted = turns;
    for (let k = count - 1; k >= 0; k--) {
      const t = ease.inOut(Math.min(1, Math.max(0, (gone - 0.022 * k * (16 / count)) / 0.6)));
      if (t <= 0) continue;
      const [column, row] = [k % room.across, Math.floor(k / room.across)];
      const size = mix(pad.size, room.size, t);
      const x = mix(pad.x, room.x + column * (room.size + room.gap), t);
      const y = mix(pad.y, room.y + row * (room.size + room.gap), t) - 16 * Math.sin(Math.PI * t);
      context.globalAlpha = between(0, 0.25, t);
      context.imageSmoothingEnabled = size < side * CELL;
      context.drawImage(grids[k], x, y, size, size);
      const mine = named?.layer === 1 && named.neuron === k;
      context.strokeStyle = mine ? rgba(ON_STAGE.you) : rgba(ON_STAGE.control, 0.5);
      context.lineWidth = mine ? 2 : 1;
      context.strokeRect(x, y, size, size);
    }
    context.globalAlpha = 1;
  };
}
