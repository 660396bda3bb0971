// The two grounds: a curve seen from the side, a landscape seen from above.

import { arrow, disc, line, rgba, surface } from "../shared/plot.js";

/** @typedef {import("../shared/theme.js").Colours} Colours */
/** @typedef {import("./curves.js").Curve} Curve */
/** @typedef {[number, number]} Point */

const BANDS = 20;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Curve} curve
 * @param {number} edge
 * @param {number[]} walk the places so far
 * @param {number} ball where it is drawn: on its way from one place to the next
 * @param {number} step the next one
 * @param {Colours} colours
 */
export function paintCurveGround(canvas, curve, edge, walk, ball, step, colours) {
  const { context, width, height } = surface(canvas, (w) => Math.min(400, Math.max(250, 0.62 * w)));
  const x = (/** @type {number} */ value) => (width * (value + edge)) / (2 * edge);
  const unit = (height - 34) / (curve.top - curve.floor);
  const y = (/** @type {number} */ cost) => height - 26 - unit * (cost - curve.floor);
  const at = (/** @type {number} */ value) => /** @type {Point} */ ([x(value), y(curve.cost(value))]);
  const ticks = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5];
  context.fillStyle = rgba(colours.ink, 0.8);
  context.textAlign = "center";
  for (const tick of ticks) context.fillText(String(tick).replace("-", "−"), x(tick), height - 6);
  context.strokeStyle = rgba(colours.ink, 0.3);
  line(context, [0, height - 22], [width, height - 22]);
  context.strokeStyle = rgba(colours.ink);
  context.lineWidth = 2;
  line(context, ...Array.from({ length: 201 }, (_, i) => at(-edge + (2 * edge * i) / 200)));

  context.strokeStyle = context.fillStyle = rgba(colours.positive, 0.55);
  context.lineWidth = 1;
  line(context, ...walk.map(at));
  for (const place of walk) disc(context, ...at(place), 3);

  const slope = curve.slope(ball);
  const [bx, by] = at(ball);
  const tilt = (slope * unit * 2 * edge) / width;
  const run = 46 / Math.hypot(1, tilt);
  const rise = run * tilt;
  context.strokeStyle = rgba(colours.ink, 0.6);
  context.setLineDash([5, 4]);
  line(context, [bx - run, by + rise], [bx + run, by - rise]);
  context.setLineDash([]);
  context.strokeStyle = context.fillStyle = rgba(colours.negative);
  context.lineWidth = 2.5;
  arrow(context, [bx, by], [x(ball + step), by], 9);
  context.fillStyle = rgba(colours.positive);
  disc(context, bx, by, 9);
}

/**
 * Heights in grey bands, dark is high: each border is a contour line.
 * @param {Float32Array} heights
 * @param {number} count rows and columns
 * @param {number} side of the picture in pixels
 * @param {Colours} colours
 */
export function landscape(heights, count, side, colours) {
  const picture = document.createElement("canvas");
  picture.width = picture.height = side;
  const context = /** @type {CanvasRenderingContext2D} */ (picture.getContext("2d"));
  const pixels = context.createImageData(side, side);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const height = (/** @type {number} */ column, /** @type {number} */ row) => {
    const [c, r] = [column, row].map((value) => (value * (count - 1)) / (side - 1));
    const [c0, r0] = [Math.min(count - 2, Math.floor(c)), Math.min(count - 2, Math.floor(r))];
    const along = (/** @type {number} */ k) => heights[k] + (c - c0) * (heights[k + 1] - heights[k]);
    const [above, below] = [along(r0 * count + c0), along((r0 + 1) * count + c0)];
    return (BANDS * (above + (r - r0) * (below - above) - low)) / (high - low || 1);
  };
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const share = 0.06 + (0.5 * Math.floor(height(column, row))) / BANDS;
      colours.zero.forEach((value, i) =>
        (pixels.data[4 * (row * side + column) + i] = value + share * (colours.ink[i] - value)));
      pixels.data[4 * (row * side + column) + 3] = 255;
    }
  }
  context.putImageData(pixels, 0, 0);
  return picture;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {HTMLCanvasElement} picture of the landscape
 * @param {number} edge
 * @param {Point[]} walk @param {Point} ball @param {Point} step the next one
 * @param {Colours} colours
 */
export function paintSliceGround(canvas, picture, edge, walk, ball, step, colours) {
  const { context, width } = surface(canvas, (w) => w);
  const at = (/** @type {Point} */ [u, v]) =>
    /** @type {Point} */ ([(width * (u + edge)) / (2 * edge), (width * (edge - v)) / (2 * edge)]);
  context.drawImage(picture, 0, 0, width, width);
  context.strokeStyle = rgba(colours.ink, 0.25);
  line(context, at([0, -edge]), at([0, edge]));
  line(context, at([-edge, 0]), at([edge, 0]));
  context.fillStyle = rgba(colours.ink);
  context.fillText("u →", width - 26, width / 2 - 6);
  context.fillText("v ↑", width / 2 + 6, 14);
  context.strokeStyle = context.fillStyle = rgba(colours.positive);
  context.lineWidth = 1.5;
  line(context, ...walk.map(at));
  for (const place of walk) disc(context, ...at(place), 3);
  context.strokeStyle = context.fillStyle = rgba(colours.negative);
  context.lineWidth = 2.5;
  arrow(context, at(ball), at([ball[0] + step[0], ball[1] + step[1]]), 9);
  context.fillStyle = rgba(colours.zero);
  disc(context, ...at(ball), 10);
  context.fillStyle = rgba(colours.positive);
  disc(context, ...at(ball), 8);
}
