// A pen on paper: strokes as brightness.

/** @typedef {[x: number, y: number]} Point in pixels of the paper, from its top left corner */

/**
 * Draw a line with round ends and soft edges into the paper; ink adds to ink, up to full brightness.
 * @param {Uint8Array} paper brightness 0..255, changed in place
 * @param {number} side pixels in a row of the paper
 * @param {Point} from
 * @param {Point} to
 * @param {number} radius of the pen, in pixels
 */
export function drawLine(paper, side, from, to, radius) {
  const reach = radius + 1;
  const clamp = (/** @type {number} */ value) => Math.min(side, Math.max(0, Math.floor(value)));
  const [left, right] = [clamp(Math.min(from[0], to[0]) - reach), clamp(Math.max(from[0], to[0]) + reach + 1)];
  const [top, bottom] = [clamp(Math.min(from[1], to[1]) - reach), clamp(Math.max(from[1], to[1]) + reach + 1)];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const far = distanceToLine([x + 0.5, y + 0.5], from, to);
      const light = Math.round(255 * Math.min(1, Math.max(0, radius + 0.5 - far)));
      if (light > paper[y * side + x]) paper[y * side + x] = light;
    }
  }
}

/** @param {Point} point @param {Point} from @param {Point} to */
function distanceToLine([x, y], [fromX, fromY], [toX, toY]) {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const squared = dx * dx + dy * dy;
  const along = squared ? Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / squared)) : 0;
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
}
