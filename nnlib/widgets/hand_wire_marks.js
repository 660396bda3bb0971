// Marks on top of the weights: where more or less would help, or the ink of one image.

import { largest } from "./shared/paint.js";

/** @typedef {import("./shared/theme.js").Colours} Colours */

const WORTH_SHOWING = 0.25;

/**
 * A triangle up where more weight lowers the error, down where less does, the larger the more.
 * @param {HTMLCanvasElement} canvas of 28 × 28 cells
 * @param {Float32Array} slopes of the 784 weights
 * @param {Colours} colours
 */
export function markHints(canvas, slopes, colours) {
  const steepest = largest(slopes, 1e-6);
  draw(canvas, colours, (path, k, x, y, cell) => {
    const help = -slopes[k] / steepest;
    if (Math.abs(help) < WORTH_SHOWING) return;
    const half = cell * (0.15 + 0.3 * Math.abs(help));
    const up = help > 0 ? -half : half;
    path.moveTo(x, y + up);
    path.lineTo(x + half, y - up);
    path.lineTo(x - half, y - up);
    path.closePath();
  });
}

/**
 * A dot on each pixel that is lit, the larger the brighter.
 * @param {HTMLCanvasElement} canvas of 28 × 28 cells
 * @param {Float32Array} image
 * @param {Colours} colours
 */
export function markInk(canvas, image, colours) {
  draw(canvas, colours, (path, k, x, y, cell) => {
    if (image[k] < WORTH_SHOWING) return;
    const radius = 0.3 * cell * image[k];
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  });
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Colours} colours
 * @param {(path: Path2D, k: number, x: number, y: number, cell: number) => void} mark adds its shape around (x, y)
 */
function draw(canvas, { ink, zero }, mark) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const cell = canvas.width / 28;
  const path = new Path2D();
  for (let k = 0; k < 784; k++) mark(path, k, cell * ((k % 28) + 0.5), cell * (Math.floor(k / 28) + 0.5), cell);
  context.strokeStyle = `rgb(${zero})`;
  context.fillStyle = `rgb(${ink})`;
  context.lineWidth = cell / 6;
  context.stroke(path);
  context.fill(path);
}
