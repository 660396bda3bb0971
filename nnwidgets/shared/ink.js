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
  const [[left, right], [top, bottom]] = [0, 1].map((axis) => [
    Math.max(0, Math.floor(Math.min(from[axis], to[axis]) - radius - 1)),
    Math.min(side, Math.ceil(Math.max(from[axis], to[axis]) + radius + 1)),
  ]);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const far = distanceToLine([x + 0.5, y + 0.5], from, to);
      const light = Math.round(255 * Math.min(1, Math.max(0, radius + 0.5 - far)));
      if (light > paper[y * side + x]) paper[y * side + x] = light;
    }
  }
}

/** @param {Point} point @param {Point} from @param {Point} to */
function distanceToLine([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
