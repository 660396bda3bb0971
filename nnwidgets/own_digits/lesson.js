// Ten digits of a hand among digits of MNIST, and a network that learns on from them.

import { unpack } from "../shared/network.js";
import { permutation, randomNumbers } from "../shared/random.js";
import { shifted } from "../shared/shift.js";
import { descent, falling } from "../shared/training.js";

/** @typedef {import("../shared/network.js").Network} Network */
/** @typedef {import("../shared/training.js").Examples} Examples */

const OLD = 5000;
const [REPEATS, LESSON_EPOCHS, LESSON_BATCH, LESSON_RATE] = [11, 3, 20, 1];

/**
 * Images as examples: the k-th shows the digit k, k modulo 10.
 * @param {Float32Array[]} images
 * @returns {Examples}
 */
export function ownExamples(images) {
  return { count: images.length, labels: Uint8Array.from(images, (_, k) => k % 10), image: (k) => images[k] };
}

/** Each image in nine places, its own and one pixel to all sides. @param {Float32Array[]} images */
export function nineCopies(images) {
  const moves = [-1, 0, 1];
  return moves.flatMap((down) => moves.flatMap((right) => images.map((image) => shifted(image, down, right))));
}

/**
 * A copy of the network that learns on: 5,000 old digits, and among them each of the ten ninety-nine times.
 * @param {Network} network
 * @param {Float32Array[]} ten
 * @param {Examples} old
 */
export function lesson(network, ten, old) {
  const learner = unpack(network.sizes, network.parameters.slice(), "sigmoid");
  const copies = nineCopies(ten);
  const [first, count] = [Math.min(OLD, old.count), Math.min(OLD, old.count) + REPEATS * copies.length];
  const labels = Uint8Array.from({ length: count }, (_, k) => (k < first ? old.labels[k] : (k - first) % 10));
  const image = (/** @type {number} */ k) => (k < first ? old.image(k) : copies[(k - first) % copies.length]);
  const step = descent(learner, { count, labels, image });
  const random = randomNumbers(0);
  let order = permutation(count, random);
  let [epoch, seen] = [0, 0];
  const done = () => (epoch + seen / count) / LESSON_EPOCHS;
  return {
    learner,
    /** Learn for so long. @param {number} milliseconds @returns {number} how much is done, 0..1 */
    learn: (milliseconds) => {
      const began = performance.now();
      while (epoch < LESSON_EPOCHS && performance.now() - began < milliseconds) {
        const batch = order.subarray(seen, seen + LESSON_BATCH);
        step(batch, falling(LESSON_RATE, done()));
        seen += batch.length;
        if (seen < count) continue;
        [epoch, seen] = [epoch + 1, 0];
        order = permutation(count, random);
      }
      return done();
    },
  };
}
