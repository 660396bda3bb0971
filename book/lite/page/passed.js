// @ts-check
// Notes each exercise whose check prints its ✓, for the reader's progress: once the answer is kept, and not before. And
// that an answer was tried, when a check says anything: then the solutions open.

import { exerciseKey, triedKey } from "../../progress/record.js";
import { isKept, keep } from "../../progress/storage.js";

const CHECKED = /^[✓✗] [\w-]+: /m;
const PASSED = /^✓ ([\w-]+): \d+ visible checks? passed/gm;

/** The part of a notebook that shows what a cell put out, where this node belongs to one. @param {Node} node */
const outputOf = (node) => (node instanceof Element ? node : node.parentElement)?.closest(".jp-OutputArea");

/**
 * @param {string} notebook such as "exercises/01-neurons"
 * @param {() => Promise<void>} save
 */
export function notePassed(notebook, save) {
  if (!isKept() || !notebook.startsWith("exercises/")) return;
  new MutationObserver((changes) => {
    const outputs = new Set(changes.map(({ target }) => outputOf(target)));
    if ([...outputs].some((output) => CHECKED.test(output?.textContent ?? ""))) keep(triedKey(notebook), "1");
    const passed = [...outputs].flatMap((output) => [...output?.textContent?.matchAll(PASSED) ?? []]);
    const keys = passed.map(([, id]) => exerciseKey(notebook, id));
    if (keys.length) save().then(() => keys.forEach((key) => keep(key, "1")), () => {});
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
