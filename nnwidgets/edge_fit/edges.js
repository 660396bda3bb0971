// Edges on a grid of 28 × 28, and how much of a grid one explains: as edges.py of this folder.

export const SIDE = 28;
const MIDDLE = 13.5;
export const TURNS = 8;
/** @type {Record<string, number>} */
export const SIZES = { narrow: 1.5, broad: 2.5 };

/** @typedef {{ size: number, turn: number, row: number, column: number, kind: string }} Edge size in pixels */

/**
 * Its weights, with the mean 0 and the length 1.
 * @param {Edge} edge
 */
export function edgeWeights({ size, turn, row, column, kind }) {
  const angle = (turn * Math.PI) / TURNS;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const weights = Float32Array.from({ length: SIDE * SIDE }, (_, k) => {
    const [right, down] = [(k % SIDE) - MIDDLE - column, Math.floor(k / SIDE) - MIDDLE - row];
    const [across, along] = [(right * cos + down * sin) / size, (down * cos - right * sin) / size];
    return Math.exp(-(across ** 2) / 2 - along ** 2 / 8) * (kind === "step" ? across : 1 - across ** 2);
  });
  const mean = weights.reduce((a, b) => a + b, 0) / weights.length;
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + (weight - mean) ** 2, 0));
  return weights.map((weight) => (weight - mean) / length);
}

/**
 * A grid as an edge and a rest, and the share that the edge explains.
 * @param {Float32Array} grid @param {Float32Array} edge weights, with the mean 0 and the length 1
 */
export function split(grid, edge) {
  const mean = grid.reduce((a, b) => a + b, 0) / grid.length;
  let [along, all] = [0, 0];
  grid.forEach((weight, k) => {
    along += weight * edge[k];
    all += (weight - mean) ** 2;
  });
  const part = edge.map((weight) => along * weight);
  return { part, rest: grid.map((weight, k) => weight - part[k]), share: along ** 2 / all };
}

/** The nearest place an edge may have: −9, −7 … 9. @param {number} at */
export function nearestPlace(at) {
  return Math.min(9, Math.max(-9, 2 * Math.round((at - 1) / 2) + 1));
}

/** The shorter way round: half a turn leads back. @param {number} from @param {number} to eighths of half a turn */
export function turnedTowards(from, to) {
  const apart = ((((to - from) % TURNS) + TURNS + TURNS / 2) % TURNS) - TURNS / 2;
  return from + apart;
}
