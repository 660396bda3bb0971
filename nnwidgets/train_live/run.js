// One training run: a network, its examples, and how far it has come.

import { permutation, randomNumbers } from "../shared/random.js";
import { descent, falling, score, untrained } from "../shared/training.js";

/** @typedef {import("../shared/training.js").Examples} Examples */
/** @typedef {{ hidden: number[], seed: number }} Start */
/**
 * @typedef {{ rate: number, falls: boolean, batchSize: number, epochs: number, decay: number, speed: number }} Settings
 *   `speed`: batches a second; Infinity is as fast as it can
 */

const PIXELS = 784;

/**
 * The network that a run starts from, and the random numbers that shuffle its examples.
 * @param {Start} start
 */
export function firstNetwork({ hidden, seed }) {
  const random = randomNumbers(seed);
  return { network: untrained([PIXELS, ...hidden, 10], "sigmoid", random), random };
}

/**
 * @param {Start} start
 * @param {Examples} train
 */
export function trainingRun(start, train) {
  const { network, random } = firstNetwork(start);
  const step = descent(network, train);
  let order = permutation(train.count, random);
  let [epoch, seen] = [0, 0];
  return {
    network,
    epochs: () => epoch + seen / train.count,
    /** The next batch. @param {Settings} settings */
    batch({ rate, falls, batchSize, epochs, decay }) {
      const batch = order.subarray(seen, seen + batchSize);
      const done = (epoch + seen / train.count) / epochs;
      step(batch, falls ? falling(rate, done) : rate, decay);
      seen += batch.length;
      if (seen < train.count) return;
      [epoch, seen] = [epoch + 1, 0];
      order = permutation(train.count, random);
    },
    /** @param {Examples} keptApart */
    score: (keptApart) => score(network, keptApart),
  };
}

/**
 * The digits of digits.py: labels, then images in shades, 0 to `shades` − 1; those kept apart come last.
 * @param {Uint8Array} data
 * @param {{ shades: number, nKeptApart: number }} form
 */
export function splitDigits(data, { shades: nShades, nKeptApart }) {
  const count = data.length / (PIXELS + 1);
  const [labels, shades] = [data.subarray(0, count), data.subarray(count)];
  const brightness = Float32Array.from({ length: nShades }, (_, shade) => shade / (nShades - 1));
  const image = new Float32Array(PIXELS);
  /** @param {number} first @param {number} end @returns {Examples} whose `image` is the same array each time */
  const part = (first, end) => ({
    count: end - first,
    labels: labels.subarray(first, end),
    image: (index) => {
      const start = (first + index) * PIXELS;
      for (let i = 0; i < PIXELS; i++) image[i] = brightness[shades[start + i]];
      return image;
    },
  });
  return { train: part(0, count - nKeptApart), keptApart: part(count - nKeptApart, count) };
}
