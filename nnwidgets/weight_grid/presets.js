// Weight grids to start from, (784,) each.

const SIDE = 28;

/** @param {(row: number, column: number) => number} weight */
function grid(weight) {
  return Float32Array.from({ length: SIDE * SIDE }, (_, k) => weight(Math.floor(k / SIDE), k % SIDE));
}

/** @param {number} value @param {number} from @param {number} to */
function within(value, from, to) {
  return value >= from && value <= to;
}

/** @param {number} row @param {number} column the patch of 2 × 12 pixels that the edge detector looks at */
function inPatch(row, column) {
  return within(row, 8, 9) && within(column, 8, 19);
}

/** @param {number} row @param {number} column two pixels wide, all around the patch */
function aroundPatch(row, column) {
  return within(row, 6, 11) && within(column, 6, 21) && !inPatch(row, column);
}

/** @type {Record<string, { name: string, weights: () => Float32Array }>} */
export const PRESETS = {
  edge: { name: "Edge", weights: () => grid((row, column) => (inPatch(row, column) ? 1 : 0)) },
  surround: {
    name: "Edge + surround",
    weights: () => grid((row, column) => (inPatch(row, column) ? 1 : aroundPatch(row, column) ? -1 : 0)),
  },
  blob: {
    name: "Blob",
    weights: () => grid((row, column) => Math.exp(-((row - 13.5) ** 2 + (column - 13.5) ** 2) / 30)),
  },
  zero: { name: "All zero", weights: () => grid(() => 0) },
};
