// A grid of numbers whose cells fall on the screen's own pixels: sharp at any density.

/**
 * Give a canvas whole pixels for each cell, and as much of a width as they fill.
 * @param {HTMLCanvasElement} canvas
 * @param {number} columns @param {number} rows
 * @param {number} width there is, in CSS pixels
 */
export function sharpGrid(canvas, columns, rows, width) {
  const density = Math.min(3, devicePixelRatio);
  const cell = Math.max(1, Math.floor((width * density) / columns));
  if (canvas.width !== columns * cell || canvas.height !== rows * cell) {
    Object.assign(canvas, { width: columns * cell, height: rows * cell });
  }
  canvas.style.width = `${(columns * cell) / density}px`;
}
