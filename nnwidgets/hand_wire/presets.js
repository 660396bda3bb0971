// Shapes to start from, each with a bias that suits it.

/** @typedef {{ weights: Float32Array, bias: number }} Neuron */

/** +1 on an ellipse as large as most zeros, −3 in the hole, −1 outside. @returns {Neuron} */
export function ring() {
  return shape(-52, (row, column) => {
    const distance = Math.hypot(row / 9, column / 8);
    return distance < 0.4 ? -3 : distance >= 1.25 ? -1 : Number(distance > 0.6);
  });
}

/** @returns {Neuron} */
export function blank() {
  return shape(0, () => 0);
}

/** @param {number} bias @param {(row: number, column: number) => number} weight counted from the middle */
function shape(bias, weight) {
  const at = (/** @type {number} */ k) => weight(Math.floor(k / 28) - 13.5, (k % 28) - 13.5);
  return { bias, weights: Float32Array.from({ length: 784 }, (_, k) => at(k)) };
}
