// @ts-check
// In the browser's JupyterLab: notes each exercise whose check prints its ✓, for the page "Your progress".

import { exerciseKey } from "./record.js";
import { isKept, keep } from "./storage.js";

const PASSED = /^✓ ([\w-]+): \d+ visible checks? passed/gm;
const page = (new URLSearchParams(location.search).get("path") ?? "").replace(/\.ipynb$/, "");

/** The part of a notebook that shows what a cell put out, where this node belongs to one. @param {Node} node */
const outputOf = (node) => (node instanceof Element ? node : node.parentElement)?.closest(".jp-OutputArea");

if (isKept && page.startsWith("exercises/")) {
  new MutationObserver((changes) => {
    for (const output of new Set(changes.map(({ target }) => outputOf(target)))) {
      for (const [, id] of output?.textContent?.matchAll(PASSED) ?? []) keep(exerciseKey(page, id), "1");
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
