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

/** Of the window, when something was kept in this tab; a question that is answered sends it too. */
const KEPT = "nn-kept";
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

/** Told of whatever changes in this tab, and in another. @param {() => void} changed */
export function onChange(changed) {
  for (const event of ["storage", KEPT]) addEventListener(event, changed);
}

/** @param {string} key @param {string | null} value null forgets it */
export function keep(key, value) {
  put(key, value);
  dispatchEvent(new Event(KEPT));
}

/** @param {string} key @param {string | null} value */
function put(key, value) {
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
