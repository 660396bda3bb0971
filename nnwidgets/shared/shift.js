// An image moved within its frame.

/**
 * What leaves the frame is lost, what enters is black.
 * @param {Float32Array} image (784,)
 * @param {number} down @param {number} right
 */
export function shifted(image, down, right) {
  return image.map((_, k) => {
    const [row, column] = [Math.floor(k / 28) - down, (k % 28) - right];
    return row >= 0 && row < 28 && column >= 0 && column < 28 ? image[28 * row + column] : 0;
  });
}
