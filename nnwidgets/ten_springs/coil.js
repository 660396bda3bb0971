// A spring and its square: the paths of the picture, and what a difference costs.

/** @param {number} output @param {number} target */
export const squareOf = (output, target) => (output - target) ** 2;

/** Σ (a − y)². @param {ArrayLike<number>} outputs @param {ArrayLike<number>} targets */
export function costOfAnswer(outputs, targets) {
  return Array.from(outputs).reduce((sum, output, k) => sum + squareOf(output, targets[k]), 0);
}

const TURNS = 7;
const POINTS = 96;

/**
 * A coil from one height to another: always the same wire, so what is pulled far is thin.
 * @param {number} x @param {number} from @param {number} to @param {number} wide its half width when at rest
 */
export function coilPath(x, from, to, wide) {
  const length = to - from;
  if (Math.abs(length) < 2) return "";
  const half = Math.min(wide, Math.abs(length) / 5) * (1 - 0.0016 * Math.abs(length));
  const turn = Math.sign(length) * Math.min(1.7, Math.abs(length) / 24);
  let path = `M${x} ${from.toFixed(1)}`;
  for (let i = 0; i <= POINTS; i++) {
    const angle = (i / POINTS) * 2 * Math.PI * TURNS;
    const along = from + length * (0.06 + (0.88 * i) / POINTS) + turn * (1 - Math.cos(angle));
    path += `L${(x + half * Math.sin(angle)).toFixed(1)} ${along.toFixed(1)}`;
  }
  return `${path}L${x} ${to.toFixed(1)}`;
}

/**
 * Squares stacked in a glass: where each lies, its height the square itself.
 * @param {ArrayLike<number>} outputs @param {ArrayLike<number>} targets
 */
export function stacked(outputs, targets) {
  let below = 0;
  return Array.from(outputs, (output, k) => {
    const height = squareOf(output, targets[k]);
    below += height;
    return { height, top: below };
  });
}
