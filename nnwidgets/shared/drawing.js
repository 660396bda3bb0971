// The pre-processing that MNIST's digits went through, the same steps as nnlib.normalise_drawing.

const FRAME_SIDE = 28;
const BOX_SIDE = 20;
const MASS_CENTRE = 14;

/** @typedef {{ first: number, count: number }} Span */

/**
 * Size and centre a drawn digit as MNIST's digits are.
 * @param {ArrayLike<number>} ink brightness 0..1, row after row, paper exactly 0
 * @param {number} columns
 * @returns {Float32Array} (784,); all 0 if there is no ink
 */
export function normaliseDrawing(ink, columns) {
  const frame = new Float32Array(FRAME_SIDE * FRAME_SIDE);
  const paper = new Float64Array(ink);
  if (!paper.some(Boolean)) return frame;
  const spans = [inkedRows(paper, columns), inkedRows(transpose(paper, columns), paper.length / columns)];
  const longer = Math.max(...spans.map(({ count }) => count));
  const [height, width] = spans.map(({ count }) =>
    Math.max(1, Math.floor((2 * BOX_SIDE * count + longer) / (2 * longer))));
  const digit = resize(paper, columns, height, width, spans);
  const top = placed(digit, width);
  const left = placed(transpose(digit, width), height);
  digit.forEach((pixel, k) => (frame[FRAME_SIDE * (top + Math.floor(k / width)) + left + (k % width)] = pixel));
  return frame;
}

/**
 * The whole square shrunk to 28×28 as it is: what a network gets without the pre-processing.
 * @param {ArrayLike<number>} ink
 * @param {number} side
 */
export function shrinkDrawing(ink, side) {
  const all = { first: 0, count: side };
  return Float32Array.from(resize(new Float64Array(ink), side, FRAME_SIDE, FRAME_SIDE, [all, all]));
}

/**
 * @param {Float64Array} pixels
 * @param {number} columns
 * @param {number} height
 * @param {number} width
 * @param {Span[]} spans the rows and the columns to take
 */
function resize(pixels, columns, height, width, [rows, across]) {
  const turned = transpose(resizeRows(pixels, columns, height, rows), columns);
  return transpose(resizeRows(turned, height, width, across), height);
}

/**
 * Some rows made into `height` rows: each new pixel is the mean brightness of the area it covers.
 * @param {Float64Array} pixels
 * @param {number} columns
 * @param {number} height
 * @param {Span} span the rows to take
 */
function resizeRows(pixels, columns, height, { first, count }) {
  const resized = new Float64Array(height * columns);
  for (let i = 0; i < height; i++) {
    // new row i covers i·count .. (i + 1)·count, old row j covers j·height .. (j + 1)·height
    for (let j = Math.floor((i * count) / height); j * height < (i + 1) * count; j++) {
      const overlap = Math.min((i + 1) * count, (j + 1) * height) - Math.max(i * count, j * height);
      for (let x = 0; x < columns; x++) {
        resized[i * columns + x] += (overlap / count) * pixels[(first + j) * columns + x];
      }
    }
  }
  return resized;
}

/** Rows become columns. @param {Float64Array} pixels @param {number} columns */
function transpose(pixels, columns) {
  const rows = pixels.length / columns;
  return pixels.map((_, k) => pixels[(k % rows) * columns + Math.floor(k / rows)]);
}

/** From the first to the last row with ink. @param {Float64Array} pixels @param {number} columns @returns {Span} */
function inkedRows(pixels, columns) {
  const first = Math.floor(pixels.findIndex(Boolean) / columns);
  return { first, count: Math.floor(pixels.findLastIndex(Boolean) / columns) + 1 - first };
}

/**
 * The row of the frame where a digit starts whose centre of mass comes to the middle.
 * @param {Float64Array} digit
 * @param {number} columns
 */
function placed(digit, columns) {
  const mass = digit.reduce((sum, pixel) => sum + pixel, 0);
  const moment = digit.reduce((sum, pixel, k) => sum + (Math.floor(k / columns) + 0.5) * pixel, 0);
  const top = MASS_CENTRE - Math.floor(moment / mass + 1e-6);
  return Math.min(Math.max(top, 0), FRAME_SIDE - digit.length / columns);
}
