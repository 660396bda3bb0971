// A grid of weights with the edge that lies on it, in outline.

import { layerContext } from "../shared/layer.js";
import { gridCanvas, paintWeights } from "../shared/paint.js";
import { surface } from "../shared/plot.js";
import { SIDE, TURNS } from "./edges.js";

/** @typedef {import("./edges.js").Edge} Edge */
/** @typedef {import("../shared/theme.js").Colours} Colours */

const small = gridCanvas(SIDE, SIDE, 12);
layerContext(small);

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} what
 * @param {Float32Array} what.weights
 * @param {number} what.limit in full colour
 * @param {Colours} what.colours
 * @param {Edge} [what.edge] none: the grid alone
 * @param {boolean} [what.flipped] where the edge's weights are positive, those of the grid are negative
 */
export function paintGrid(canvas, { weights, limit, colours, edge, flipped = false }) {
  const { context, width: side } = surface(canvas, (width) => width);
  paintWeights(small, weights, SIDE, colours, limit);
  context.drawImage(small, 0, 0, side, side);
  if (!edge) return;
  const cell = side / SIDE;
  context.save();
  context.translate((edge.column + SIDE / 2) * cell, (edge.row + SIDE / 2) * cell);
  context.rotate((edge.turn * Math.PI) / TURNS);
  context.scale(cell * edge.size, cell * edge.size);
  const style = getComputedStyle(canvas);
  // The edge lies along the vertical; its two signs meet at 0, or 1 from the middle of a stroke.
  const lobes = edge.kind === "step" ? [[-1, -1.2, 1.2], [1, 1.2, 1.2]] : [[1, 0, 1], [-1, -1.9, 0.9], [-1, 1.9, 0.9]];
  for (const [sign, middle, half] of lobes) {
    context.beginPath();
    context.ellipse(middle, 0, half, 3, 0, 0, 2 * Math.PI);
    for (const [colour, wide] of [["--zero", 5], ["--you", 2.5]]) {
      const width = Number(wide) / (cell * edge.size);
      context.lineWidth = width;
      context.strokeStyle = style.getPropertyValue(String(colour));
      context.setLineDash((sign > 0) !== flipped ? [] : [2 * width, 1.6 * width]);
      if (colour === "--zero") context.setLineDash([]);
      context.stroke();
    }
  }
  context.restore();
}
