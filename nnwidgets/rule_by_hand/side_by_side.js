// Square images in one row.

/** @param {Float32Array[]} images @param {number} side @returns {Float32Array} row after row */
export function sideBySide(images, side) {
  const width = side * images.length;
  const row = new Float32Array(width * side);
  images.forEach((image, i) => {
    for (let y = 0; y < side; y++) row.set(image.subarray(y * side, (y + 1) * side), y * width + i * side);
  });
  return row;
}
