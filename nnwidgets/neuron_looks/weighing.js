// A weighted sum, pixel by pixel: what light falls on which weight, and how many grains that makes.

export const GLASS_SIDE = 28;
/** One grain of light, round for plus and a dash for minus. */
export const GRAIN = 0.25;

/** @typedef {[down: number, right: number]} Shift of the glass over the image, in whole pixels */

/**
 * The light under each weight; beyond the image's edge it is dark.
 * @param {ArrayLike<number>} image
 * @param {Shift} shift
 */
export function lightUnder(image, [down, right]) {
  return Float32Array.from({ length: GLASS_SIDE ** 2 }, (_, k) => {
    const [row, column] = [Math.floor(k / GLASS_SIDE) + down, (k % GLASS_SIDE) + right];
    const inside = row >= 0 && column >= 0 && row < GLASS_SIDE && column < GLASS_SIDE;
    return inside ? image[GLASS_SIDE * row + column] : 0;
  });
}

/**
 * @param {ArrayLike<number>} weights
 * @param {ArrayLike<number>} light under each of them
 */
export function productsOf(weights, light) {
  return Float32Array.from(light, (a, k) => weights[k] * a);
}

/**
 * What lies in each pan in the end; their difference is the weighted sum plus the bias.
 * @param {ArrayLike<number>} products
 * @param {number} bias
 */
export function inThePans(products, bias) {
  let [plus, minus] = [Math.max(0, bias), Math.max(0, -bias)];
  for (let k = 0; k < products.length; k++) {
    if (products[k] > 0) plus += products[k];
    else minus -= products[k];
  }
  return { plus, minus };
}

/**
 * The grains of each pixel, negative for red. Rounding is carried on from pixel to pixel, so that all of them together
 * are as near to the sum as grains can be.
 * @param {ArrayLike<number>} products
 */
export function grainsOf(products) {
  const grains = new Int16Array(products.length);
  const carried = { plus: 0, minus: 0 };
  const given = { plus: 0, minus: 0 };
  for (let k = 0; k < products.length; k++) {
    if (!products[k]) continue;
    const sign = products[k] > 0 ? "plus" : "minus";
    carried[sign] += Math.abs(products[k]);
    const more = Math.round(carried[sign] / GRAIN) - given[sign];
    given[sign] += more;
    grains[k] = sign === "plus" ? more : -more;
  }
  return grains;
}

/**
 * The pixels where light meets weight, by turns one that brings and one that takes away, the strongest first.
 * @param {ArrayLike<number>} products
 * @returns {number[]}
 */
export function meetings(products) {
  const [brings, takes] = [1, -1].map((sign) =>
    Array.from({ length: products.length }, (_, k) => k).filter((k) => sign * products[k] > 0)
      .sort((one, other) => sign * (products[other] - products[one])));
  return Array.from({ length: Math.max(brings.length, takes.length) }, (_, i) => [brings[i], takes[i]])
    .flat().filter((k) => k !== undefined);
}
