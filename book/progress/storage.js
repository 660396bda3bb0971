// The browser's storage; where it is blocked, entries that last as long as the page.

import { isOurs } from "./record.js";

/** @typedef {import("./record.js").Entries} Entries */

/** @returns {Storage | null} null where the browser keeps nothing */
function openStorage() {
  try {
    localStorage.setItem("nn-try", "");
    localStorage.removeItem("nn-try");
    return localStorage;
  } catch {
    return null;
  }
}

const storage = openStorage();
/** @type {Entries} */
const passing = {};

export const isKept = storage !== null;

/** @returns {Entries} */
export function allEntries() {
  if (!storage) return { ...passing };
  const keys = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? "").filter(isOurs);
  return Object.fromEntries(keys.map((key) => [key, storage.getItem(key) ?? ""]));
}

/** @param {string} key @param {string | null} value null forgets it */
export function keep(key, value) {
  if (!storage) {
    if (value === null) delete passing[key];
    else passing[key] = value;
  } else if (value === null) storage.removeItem(key);
  else storage.setItem(key, value);
}
