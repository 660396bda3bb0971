// What a strip shows, read from its model.

import { bytes, fromBytes } from "../shared/arrays.js";
import { inflate } from "../shared/inflate.js";
import { aDigit, inkInWords } from "../shared/picture_words.js";

/** @typedef {{ values: Float32Array, rows: number, columns: number, caption: string, name: string }} Picture */

/** @param {import("../shared/model.js").Model} model @returns {Promise<Picture[]>} */
export async function readStrip(model) {
  const values = fromBytes(await inflate(bytes(model.get("pixels"))));
  const captions = model.get("captions");
  let start = 0;
  return model.get("shapes").map((/** @type {[number, number]} */ [rows, columns], /** @type {number} */ k) => {
    const [caption, from] = [captions[k], start];
    start += rows * columns;
    return { values: values.subarray(from, start), rows, columns, caption, name: named(caption, k) };
  });
}

/** @param {string} caption @param {number} index */
function named(caption, index) {
  if (!caption) return coveredName(index);
  return /^\d$/.test(caption) ? aDigit(caption) : caption.replace("\n", ", ");
}

/** What a covered card is called until it is turned. @param {number} index */
export function coveredName(index) {
  return `image ${index + 1}`;
}

/** Whether other pictures can take it. @param {Picture} picture */
export function isDigit({ rows, columns }) {
  return rows === 28 && columns === 28;
}

/** @param {Picture} picture */
export function inWords(picture) {
  return isDigit(picture) ? inkInWords(picture.values) : `${picture.rows} by ${picture.columns} pixels`;
}
