// A heap of grains: which place each has, and how a grain looks.

export const MOST_GRAINS = 420; // drawn of a heap; the number below the pan knows them all

/** @param {number} i a number of its own for each place, 0 to 1, always the same */
export const luckOf = (i) => (Math.imul(i + 1, 2654435761) >>> 8) / 2 ** 24;

/**
 * The places in the order in which they fill, in grains from the pan's middle: a heap grows outwards and upwards.
 * @type {{ across: number, up: number, tone: number }[]}
 */
export const HEAP = Array.from({ length: 26 * 31 }, (_, i) => {
  const [row, column] = [Math.floor(i / 31), (i % 31) - 15];
  const across = column + (row % 2) / 2;
  const edge = Math.abs(across) + 0.75 * row > 11 ? 4 : 0;
  return {
    across: across + 0.5 * (luckOf(i) - 0.5),
    up: 0.82 * row,
    tone: 0.7 + 0.3 * luckOf(i + 999),
    turn: 1.1 * row + 0.86 * Math.abs(across) + 0.8 * luckOf(i + 77) + edge,
  };
}).sort((one, other) => one.turn - other.turn).slice(0, MOST_GRAINS);

/** @param {number} n */
export const toneOf = (n) => HEAP[n].tone;

/**
 * Round for blue; for red a dash, which is a minus too.
 * @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} size
 * @param {boolean} red
 */
export function drawGrain(context, x, y, size, red) {
  if (red) return context.fillRect(x - 0.62 * size, y - 0.24 * size, 1.24 * size, 0.48 * size);
  context.beginPath();
  context.arc(x, y, 0.46 * size, 0, 7);
  context.fill();
}
