// The browser's storage; where it is blocked or full, entries that last as long as the page.

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

/** Whether all is kept so far: a storage may be full. */
export const isKept = () => storage !== null && !Object.keys(passing).length;

/** @returns {Entries} */
export function allEntries() {
  if (!storage) return { ...passing };
  const keys = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? "").filter(isOurs);
  return { ...Object.fromEntries(keys.map((key) => [key, storage.getItem(key) ?? ""])), ...passing };
}

/** @param {string} key @param {string | null} value null forgets it */
export function keep(key, value) {
  delete passing[key];
  if (value === null) {
    storage?.removeItem(key);
    return;
  }
  try {
    if (!storage) throw new Error("no storage");
    storage.setItem(key, value);
  } catch {
    passing[key] = value;
  }
}
