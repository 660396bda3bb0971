// Marks on top of the weights: a triangle up where more would lower the cost, down where less would.

import { largest } from "../shared/paint.js";

const WORTH_SHOWING = 0.25;

/**
 * @param {HTMLCanvasElement} canvas of 28 × 28 cells
 * @param {Float32Array} slopes of the 784 weights; the steeper, the larger the triangle
 * @param {import("../shared/theme.js").Colours} colours
 */
export function markHints(canvas, slopes, { ink, zero }) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const steepest = largest(slopes);
  const cell = canvas.width / 28;
  context.strokeStyle = `rgb(${zero})`;
  context.fillStyle = `rgb(${ink})`;
  context.lineWidth = cell / 6;
  slopes.forEach((slope, k) => {
    const strength = Math.abs(slope) / steepest;
    if (strength < WORTH_SHOWING) return;
    const [x, y] = [cell * ((k % 28) + 0.5), cell * (Math.floor(k / 28) + 0.5)];
    const half = cell * (0.15 + 0.3 * strength);
    const tip = slope < 0 ? -half : half;
    const triangle = new Path2D(`M${x} ${y + tip}L${x + half} ${y - tip}H${x - half}z`);
    context.stroke(triangle);
    context.fill(triangle);
  });
}
