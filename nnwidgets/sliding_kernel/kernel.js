// Nine weights on nine pixels: the products, their sum, and the sums at every place.

/** @typedef {{ height: number, width: number, light: Float32Array }} Picture */

/** Row by row; the second is the first, turned clockwise by a quarter. */
export const KERNELS = { upright: [-1, 0, 1, -1, 0, 1, -1, 0, 1], level: [-1, -1, -1, 0, 0, 0, 1, 1, 1] };
/** @typedef {keyof typeof KERNELS} KernelName */

/**
 * The nine pixels around one, row by row.
 * @param {Picture} picture @param {number} row @param {number} column
 */
export function patchAt({ width, light }, row, column) {
  return Array.from({ length: 9 }, (_, k) => light[(row - 1 + Math.floor(k / 3)) * width + column - 1 + (k % 3)]);
}

/** @param {number[]} patch @param {number[]} kernel */
export function sumOfProducts(patch, kernel) {
  return patch.reduce((sum, light, k) => sum + light * kernel[k], 0);
}

/**
 * The sum at every pixel, as the picture lies; 0 at the outermost, where nine pixels are not to be had.
 * @param {Picture} picture @param {number[]} kernel
 */
export function slid(picture, kernel) {
  const { height, width } = picture;
  const sums = new Float32Array(height * width);
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      sums[row * width + column] = sumOfProducts(patchAt(picture, row, column), kernel);
    }
  }
  return sums;
}

/**
 * All places on the straight way from one to another, both included.
 * @param {number[]} from row and column @param {number[]} to
 */
export function passed(from, to) {
  const steps = Math.max(1, ...from.map((start, k) => Math.abs(to[k] - start)));
  return Array.from({ length: steps + 1 }, (_, i) =>
    from.map((start, k) => Math.round(start + ((to[k] - start) * i) / steps)));
}

/**
 * How strong an edge is at each pixel, 0..1: the sums of the grids that have been there, without their sign.
 * @param {Float32Array} strengths gets them; −1 where no grid has been
 * @param {Float32Array[]} sums of each grid @param {Uint8Array[]} been 1 where it has been
 * @param {number} most what counts as 1
 */
export function strengthsSoFar(strengths, sums, been, most) {
  for (let k = 0; k < strengths.length; k++) {
    const sizes = been[0][k] * Math.abs(sums[0][k]) + been[1][k] * Math.abs(sums[1][k]);
    strengths[k] = been[0][k] || been[1][k] ? sizes / most : -1;
  }
}
