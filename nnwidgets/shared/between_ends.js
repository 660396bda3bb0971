// From one picture to another: a slider between their names, each name a button.

import { button } from "./controls.js";
import { element, onEvent } from "./dom.js";

/**
 * @param {string[]} names
 * @param {(share: number, byHand: boolean) => void} set byHand: it follows the hand, and does not travel
 * @param {AbortSignal} signal
 */
export function betweenEnds(names, set, signal) {
  const label = `From ${names.join(" to ")}`;
  const track = element("input", { type: "range", min: 0, max: 1, step: 0.01, "aria-label": label });
  onEvent(track, "input", () => set(Number(track.value), true), signal);
  const ends = names.map((name, end) => button(name, () => set(end, false), signal));
  return {
    node: element("div", { class: "nn-blend" }, ...ends, track),
    /** @param {number} share */
    show: (share) => {
      track.value = String(share);
      const percent = Math.round(100 * share);
      track.setAttribute("aria-valuetext", percent % 100 ? `${percent} % of the way` : names[percent / 100]);
      ends.forEach((end, k) => end.setAttribute("aria-pressed", String(share === k)));
    },
  };
}
