// Buttons side by side as one stop for the Tab key: arrow keys, Home and End go between them.

import { onEvent } from "./dom.js";

/** @typedef {(at: number, inRow: number, last: number) => number} Stop */
/** @type {Record<string, Stop>} */
const STOPS = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at, inRow) => at - inRow,
  ArrowDown: (at, inRow) => at + inRow,
  Home: () => 0,
  End: (_at, _inRow, last) => last,
};

/**
 * @param {HTMLElement} node that holds them; the first has `tabindex` 0, the others −1
 * @param {() => HTMLElement[]} buttons
 * @param {AbortSignal} signal
 */
export function oneStop(node, buttons, signal) {
  onEvent(node, "focusin", ({ target }) => {
    for (const one of buttons()) one.tabIndex = one === target ? 0 : -1;
  }, signal);
  onEvent(node, "keydown", (event) => {
    const step = STOPS[event.key];
    const all = buttons();
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const left = all[0].getBoundingClientRect().left;
    const inRow = all.findIndex((one, k) => k > 0 && one.getBoundingClientRect().left <= left);
    all[step(all.indexOf(event.target), inRow < 0 ? all.length : inRow, all.length - 1)]?.focus();
  }, signal);
}
