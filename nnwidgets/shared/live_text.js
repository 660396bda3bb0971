// What a screen reader hears: the state in words, once the reader's hand has come to rest.

import { element } from "./dom.js";

const REST_MS = 700;

/**
 * A visually hidden live region. What it holds at the start is there to be read; from the first change on it is called
 * out.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @param {HTMLElement} place a dialog's, since what is outside an open one is not heard
 * @returns {(text: string) => void} says a text, unless another follows at once or it was said last
 */
export function liveText(root, signal, place = root) {
  const region = element("p", { class: "nn-hidden nn-said" });
  place.append(region);
  let timer = 0;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return (text) => {
    clearTimeout(timer);
    if (!("ready" in root.dataset)) {
      region.textContent = text;
      return;
    }
    region.setAttribute("role", "status");
    timer = setTimeout(() => {
      if (region.textContent !== text) region.textContent = text;
    }, REST_MS);
  };
}
