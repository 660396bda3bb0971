// On a phone one of a widget's parts is seen at a time, all in the same place; on a wider page all are seen.

import { segmented } from "./controls.js";

/**
 * @param {[name: string, ...nodes: HTMLElement[]][]} parts laid over one another by the widget's style sheet
 * @param {AbortSignal} signal
 * @returns {HTMLElement} the tabs
 */
export function phoneTabs(parts, signal) {
  const show = (/** @type {string} */ chosen) => {
    for (const [name, ...nodes] of parts) {
      for (const node of nodes) node.classList.toggle("nn-behind", name !== chosen);
    }
  };
  const [[first]] = parts;
  show(first);
  const tabs = segmented("Look at", parts.map(([name]) => [name, name]), first, show, signal);
  tabs.classList.add("nn-phone-tabs");
  return tabs;
}
