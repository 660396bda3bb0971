// Where the pad, the neurons and their wires stand: side by side on a wide stage, else one above the other.

/** @typedef {{ x: number, y: number }} Place */
/** @typedef {ReturnType<typeof partPlaces>} PartPlaces */

const STACKED_BELOW = 600;

/**
 * @param {number} width @param {number} rows @param {number} columns
 * @param {number[]} sizes how many neurons each layer has
 */
export function partPlaces(width, rows, columns, sizes) {
  const stacked = width < STACKED_BELOW;
  const cell = stacked ? 17 : Math.min(30, (0.3 * width) / columns);
  const pad = { x: stacked ? 12 : 24, y: stacked ? 44 : 64, width: cell * columns, height: cell * rows };
  const height = stacked ? 500 : 486;
  const radius = stacked ? 18 : 21;
  const first = stacked ? pad.y + pad.height + 46 : pad.x + pad.width + 96;
  const last = stacked ? height - 50 : width - 58;
  const layers = sizes.map((size, i) => {
    const along = first + ((last - first) * i) / Math.max(1, sizes.length - 1);
    const [from, to] = stacked ? [8, width - 8] : [52, height - 12];
    const pitch = Math.min(stacked ? 78 : 92, (to - from) / size);
    return Array.from({ length: size }, (_, k) => {
      const across = (from + to) / 2 + pitch * (k - (size - 1) / 2) - (stacked ? 0 : 8);
      return stacked ? { x: across, y: along } : { x: along, y: across };
    });
  });
  /** The middle of a pixel. @param {number} k */
  const pixel = (k) => ({ x: pad.x + cell * (0.5 + (k % columns)), y: pad.y + cell * (0.5 + Math.floor(k / columns)) });
  return { stacked, width, height, cell, pad, radius, layers, pixel };
}

/**
 * A curve that leaves and arrives along the flow: the four points of a Bézier curve.
 * @param {Place} from @param {Place} to @param {number} radius of the neuron it leads to
 * @param {boolean} stacked @param {number} [leave] the radius of what it comes from
 */
export function partWire(from, to, radius, stacked, leave = 0) {
  if (stacked) {
    const [start, end] = [from.y + leave, to.y - radius];
    const bend = 0.45 * (end - start);
    return [from.x, start, from.x, start + bend, to.x, end - bend, to.x, end];
  }
  const [start, end] = [from.x + leave, to.x - radius];
  const bend = 0.45 * (end - start);
  return [start, from.y, start + bend, from.y, end - bend, to.y, end, to.y];
}
