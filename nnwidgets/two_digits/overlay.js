// One image over another: moved and turned, and what the two have in common.

export const SIDE = 28;
const MIDDLE = (SIDE - 1) / 2;
const LIT = 0.5;
const WHITE = [255, 255, 255];

/** @typedef {{ right: number, down: number, turn: number }} Place pixels, and degrees clockwise */

/**
 * The image moved and turned about its middle; each pixel has the brightness of the nearest one it came from.
 * @param {Float32Array} image
 * @param {Place} place
 */
export function movedImage(image, { right, down, turn }) {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return image.map((_, k) => {
    const [x, y] = [(k % SIDE) - right - MIDDLE, Math.floor(k / SIDE) - down - MIDDLE];
    const column = Math.round(cos * x + sin * y + MIDDLE);
    const row = Math.round(cos * y - sin * x + MIDDLE);
    const inside = column >= 0 && column < SIDE && row >= 0 && row < SIDE;
    return inside ? image[row * SIDE + column] : 0;
  });
}

/**
 * How many pixels are lit in the first, how many of them in the other too.
 * @param {Float32Array} first @param {Float32Array} second
 */
export function litInBoth(first, second) {
  let [lit, both] = [0, 0];
  for (let k = 0; k < first.length; k++) {
    if (first[k] <= LIT) continue;
    lit += 1;
    if (second[k] > LIT) both += 1;
  }
  return { lit, both, share: lit ? both / lit : 0 };
}

/**
 * Two panes of glass before a light, on the dark stage: white where both let it through. The first carries dashes.
 * @param {CanvasRenderingContext2D} context
 * @param {Float32Array} first @param {Float32Array} second
 * @param {number} cell side of a pixel
 * @param {[number[], number[]]} hues
 */
export function paintGlass(context, first, second, cell, hues) {
  for (let k = 0; k < first.length; k++) {
    const shared = Math.min(first[k], second[k]);
    const light = [0, 1, 2].map((c) => Math.max(WHITE[c] * shared, first[k] * hues[0][c], second[k] * hues[1][c]));
    const [x, y] = [(k % SIDE) * cell, Math.floor(k / SIDE) * cell];
    context.fillStyle = `rgb(${light.map(Math.round).join(" ")})`;
    context.fillRect(x, y, cell, cell);
    if (first[k] <= LIT || second[k] > LIT) continue;
    context.fillStyle = "rgb(0 0 0 / 0.55)";
    context.fillRect(x + cell / 4, y + (cell - 1) / 2, cell / 2, Math.max(1, cell / 6));
  }
}
