// What a screen reader hears: the state in words, once the reader's hand has come to rest.

import { element } from "./dom.js";

const REST_MS = 700;

/**
 * A visually hidden live region.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @returns {(text: string) => void} says a text, unless another follows at once or it was said last
 */
export function liveText(root, signal) {
  const region = element("p", { class: "nn-hidden", role: "status", "aria-live": "polite" });
  root.append(region);
  let timer = 0;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (region.textContent !== text) region.textContent = text;
    }, REST_MS);
  };
}
