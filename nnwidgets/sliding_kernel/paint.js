// The picture with the grid on it, what the grid has found, and the nine products.

import { signed } from "../shared/format.js";
import { layerContext } from "../shared/layer.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { ON_STAGE } from "../shared/palette.js";
import { grey, rgba, signColour, surface } from "../shared/plot.js";

/** @typedef {import("./kernel.js").Picture} Picture */

/**
 * Where a picture stands in a square of this side, in CSS pixels.
 * @param {{ height: number, width: number }} picture @param {number} side
 */
export function placed({ height, width }, side) {
  const cell = side / Math.max(height, width);
  return { cell, x: (side - width * cell) / 2, y: (side - height * cell) / 2 };
}

/** @type {WeakMap<object, HTMLCanvasElement>} a picture of a pixel for each number */
const painted = new WeakMap();

/**
 * @param {object} key @param {ArrayLike<number>} light @param {number} columns
 * @param {boolean} again whether it has changed
 */
function smallCanvas(key, light, columns, again) {
  const canvas = painted.get(key) ?? gridCanvas(columns, light.length / columns, 1);
  layerContext(canvas);
  if (again || !painted.has(key)) paintImage(canvas, light, columns);
  painted.set(key, canvas);
  return canvas;
}

/**
 * A picture with the grid's nine cells marked.
 * @param {HTMLCanvasElement} canvas @param {Picture} picture
 * @param {number[]} at row and column of the middle
 */
export function paintPicture(canvas, picture, at) {
  const { context, width: side } = surface(canvas, (width) => width);
  const place = placed(picture, side);
  fill(context, smallCanvas(picture, picture.light, picture.width, false), picture, place);
  frame(context, getComputedStyle(canvas), place, at, 3);
}

/**
 * What has been found so far; where the grid has not been, there is a plain ground.
 * @param {HTMLCanvasElement} canvas @param {Picture} picture
 * @param {Float32Array} found 0..1, and less than 0 where nothing is known
 * @param {number[]} at
 */
export function paintFound(canvas, picture, found, at) {
  const { context, width: side } = surface(canvas, (width) => width);
  const place = placed(picture, side);
  const style = getComputedStyle(canvas);
  fill(context, smallCanvas(found, found, picture.width, true), picture, place);
  context.fillStyle = style.getPropertyValue("--track");
  const { cell, x, y } = place;
  for (let row = 0; row < picture.height; row++) {
    for (let start = 0; start < picture.width; start++) {
      let end = start;
      while (end < picture.width && found[row * picture.width + end] < 0) end++;
      const [top, below] = [Math.round(y + row * cell), Math.round(y + (row + 1) * cell)]; // or seams would show
      if (end > start) context.fillRect(x + start * cell, top, (end - start) * cell, below - top);
      start = end;
    }
  }
  frame(context, style, place, at, 1);
}

/**
 * @param {CanvasRenderingContext2D} context @param {HTMLCanvasElement} image
 * @param {Picture} picture @param {ReturnType<typeof placed>} place
 */
function fill(context, image, { height, width }, { cell, x, y }) {
  context.imageSmoothingEnabled = false;
  context.drawImage(image, x, y, width * cell, height * cell);
}

/**
 * @param {CanvasRenderingContext2D} context @param {CSSStyleDeclaration} style
 * @param {ReturnType<typeof placed>} place @param {number[]} at @param {number} cells along a side
 */
function frame(context, style, { cell, x, y }, [row, column], cells) {
  const side = cells * cell;
  const [left, top] = [x + (column + 0.5) * cell - side / 2, y + (row + 0.5) * cell - side / 2];
  context.strokeStyle = style.getPropertyValue("--you");
  context.lineWidth = 2;
  context.strokeRect(left - 1, top - 1, side + 2, side + 2);
}

const GAP = 22; // for the sign between two grids

/**
 * Brightness × weight = product, nine times: three grids beside each other.
 * @param {HTMLCanvasElement} canvas
 * @param {object} what
 * @param {number[]} what.patch nine brightnesses @param {number[]} what.kernel of the products
 * @param {number[]} what.upright the weights before they are turned
 * @param {number} what.turn 0..1, a quarter clockwise
 */
export function paintProducts(canvas, { patch, kernel, upright, turn }) {
  const { context, width, height } = surface(canvas, (wide) => 3 * cellOf(wide));
  const cell = cellOf(width);
  const style = getComputedStyle(canvas);
  const signs = signColour(/** @type {any} */ (ON_STAGE));
  const decimals = cell >= 38 ? 2 : 1;
  context.font = `${cell >= 38 ? 12.5 : 11}px ${style.fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  /** @param {number} x @param {number} y @param {string} ground @param {string} ink @param {string} text */
  const box = (x, y, ground, ink, text) => {
    context.fillStyle = ground;
    context.fillRect(x - cell / 2 + 0.5, y - cell / 2 + 0.5, cell - 1, cell - 1);
    context.fillStyle = ink;
    context.fillText(text, x, y + 1);
  };
  const [ink, zero] = ["--ink", "--zero"].map((name) => style.getPropertyValue(name));
  const middle = [0, 1, 2].map((grid) => 1.5 * cell + grid * (3 * cell + GAP));
  const number = (/** @type {number} */ value) => signed(value, decimals).replace(/\.0+$/, "");
  for (let k = 0; k < 9; k++) {
    const [right, down] = [(k % 3) - 1, Math.floor(k / 3) - 1];
    const [dx, dy] = [right * cell, down * cell];
    box(middle[0] + dx, height / 2 + dy, grey(patch[k]), patch[k] > 0.5 ? zero : ink, number(patch[k]));
    const angle = (turn * Math.PI) / 2;
    const [x, y] = [dx * Math.cos(angle) - dy * Math.sin(angle), dx * Math.sin(angle) + dy * Math.cos(angle)];
    box(middle[1] + x, height / 2 + y, upright[k] ? signs(upright[k], 0.35) : zero, ink, signed(upright[k], 0));
    const product = patch[k] * kernel[k];
    const strength = 0.15 + 0.75 * Math.abs(product);
    box(middle[2] + dx, height / 2 + dy, product ? signs(product, strength) : zero, strength > 0.5 ? zero : ink,
      number(product));
  }
  context.fillStyle = rgba(ON_STAGE.ink);
  context.font = context.font.replace(/^.*?px/, "17px");
  context.fillText("×", (middle[0] + middle[1]) / 2, height / 2);
  context.fillText("=", (middle[1] + middle[2]) / 2, height / 2);
}

/** @param {number} width */
const cellOf = (width) => Math.min(42, Math.floor((width - 2 * GAP) / 9));
