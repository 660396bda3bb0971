// Pictures of 28 by 28 numbers in a few words, for whoever hears them: where the ink is, where weights are positive.

const IMAGE_SIDE = 28;
const PLACES = ["top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right"];
const ALIKE = 0.5; // how far neighbours go together: 1 is alike, 0 is chance
const UNRELATED = 0.2;

/** "a 7", "an 8". @param {number | string} digit */
export function aDigit(digit) {
  return `${Number(digit) === 8 ? "an" : "a"} ${digit}`;
}

/** "A 7", "An 8". @param {number | string} digit */
export function aDigitFirst(digit) {
  return `A${aDigit(digit).slice(1)}`;
}

/**
 * The sum of each ninth of a picture, with its place.
 * @param {ArrayLike<number>} picture
 */
function ninths(picture) {
  const sums = Array(9).fill(0);
  const third = (/** @type {number} */ at) => Math.floor((3 * at) / IMAGE_SIDE);
  for (let k = 0; k < IMAGE_SIDE ** 2; k++) {
    sums[3 * third(Math.floor(k / IMAGE_SIDE)) + third(k % IMAGE_SIDE)] += picture[k];
  }
  return sums.map((sum, i) => ({ sum, place: PLACES[i] }));
}

/** The places with the largest and the smallest sum. @param {ArrayLike<number>} picture */
export function extremePlaces(picture) {
  const sorted = ninths(picture).sort((one, other) => other.sum - one.sum);
  return { most: sorted[0].place, least: sorted[8].place };
}

/** Rows and columns count from 0, as everywhere in the course. @param {ArrayLike<number>} image brightness 0..1 */
export function inkInWords(image) {
  const lit = Array.from({ length: IMAGE_SIDE ** 2 }, (_, k) => k).filter((k) => image[k] > 0.25);
  if (!lit.length) return "no ink";
  const [rows, columns] = [lit.map((k) => Math.floor(k / IMAGE_SIDE)), lit.map((k) => k % IMAGE_SIDE)];
  const span = (/** @type {number[]} */ at) => `${Math.min(...at)} to ${Math.max(...at)}`;
  return `ink in rows ${span(rows)} and columns ${span(columns)}, most at the ${extremePlaces(image).most}`;
}

/** @param {ArrayLike<number>} weights */
export function weightsInWords(weights) {
  const signs = [1, -1].map((sign) => Float32Array.from(weights, (weight) => Math.max(0, sign * weight)));
  const words = ["positive", "negative"].map((name, i) =>
    (signs[i].some(Boolean) ? `${name} most at the ${extremePlaces(signs[i]).most}` : `none ${name}`));
  return signs.some((part) => part.some(Boolean)) ? words.join(", ") : "all 0";
}

/**
 * Noise or pattern: whether neighbours in a row go together.
 * @param {ArrayLike<number>} numbers one picture or more
 */
export function textureInWords(numbers) {
  let [together, alone] = [0, 0];
  const mean = Array.from(numbers).reduce((sum, number) => sum + number, 0) / numbers.length;
  for (let k = 0; k < numbers.length; k++) {
    alone += (numbers[k] - mean) ** 2;
    if (k % IMAGE_SIDE) together += (numbers[k] - mean) * (numbers[k - 1] - mean);
  }
  if (!alone) return "one even grey";
  const share = together / alone;
  if (share > ALIKE) return "patches and strokes, neighbouring pixels are alike";
  return share < UNRELATED ? "noise, neighbouring pixels are unrelated" : "noise with patches in it";
}
