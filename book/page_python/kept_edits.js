// What a reader has written into a page's cells, kept on the device: beside each edit a sum of the source as it was
// printed, so that an exercise that has changed does not get an answer to the older one.

export const EDIT_KEY = "nn-cell:";

/** @typedef {{ printed: string, text: string, before?: string }} Edit `printed` is the sum of the printed source,
 *   `before` what the reader had written until a reset or a form without typing took its place */

/** @param {string} page such as "exercises/03-weighted-sums" @param {string} cell its id */
const editKey = (page, cell) => `${EDIT_KEY}${page}#${cell}`;

/** A short sum of a text: FNV-1a, 32 bits, as hexadecimal digits. @param {string} text */
export function sumOf(text) {
  let sum = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text)) sum = Math.imul(sum ^ unit, 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, "0");
}

/** @param {string} page @param {string} cell @returns {Edit | null} */
export function recallEdit(page, cell) {
  try {
    const { printed, text, before } = JSON.parse(localStorage.getItem(editKey(page, cell)) ?? "null");
    if (typeof printed !== "string" || typeof text !== "string") return null;
    return typeof before === "string" ? { printed, text, before } : { printed, text };
  } catch {
    return null;
  }
}

/**
 * @param {string} page
 * @param {string} cell
 * @param {Edit | null} edit null forgets it
 * @returns {boolean} whether it is kept
 */
export function keepEdit(page, cell, edit) {
  try {
    if (edit) localStorage.setItem(editKey(page, cell), JSON.stringify(edit));
    else localStorage.removeItem(editKey(page, cell));
    return true;
  } catch {
    return false;
  }
}

/**
 * The edits of all exercises but one.
 * @param {string} but
 * @returns {Record<string, Record<string, string>>} by page, texts by cell
 */
export function otherAnswers(but) {
  /** @type {Record<string, Record<string, string>>} */
  const written = {};
  try {
    for (const key of Object.keys(localStorage)) {
      const [, page, cell] = /^nn-cell:(exercises\/[\w-]+)#([\w-]+)$/.exec(key) ?? [];
      const edit = page && page !== but ? recallEdit(page, cell) : null;
      if (edit) (written[page] ??= {})[cell] = edit.text;
    }
  } catch { /* the browser keeps nothing */ }
  return written;
}
