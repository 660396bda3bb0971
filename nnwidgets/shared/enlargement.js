// A small picture that grows, from where it stands, to a large one with words beside it, and goes back.

import { button } from "./controls.js";
import { element, onEvent } from "./dom.js";
import { liveText } from "./live_text.js";
import { mix, travelling } from "./motion.js";

const SIDE = 364; // of the large picture: 13 CSS pixels a cell of 28
const MARGIN = 28;

/**
 * @typedef {object} Enlarged
 * @property {string} name of the dialog
 * @property {HTMLElement} picture
 * @property {HTMLElement[]} words what stands beside it
 * @property {(step: number) => void} [turn] to the next picture, 1, or the one before, -1
 */

/**
 * A modal dialog, since nothing cuts it off, whatever the page around it is.
 * @param {HTMLElement} root
 * @param {Enlarged} shown
 * @param {AbortSignal} signal
 */
export function enlargement(root, { name, picture, words, turn }, signal) {
  /** @type {HTMLElement | null} the small picture */
  let small = null;
  const place = element("div", { class: "nn-grown" }, picture);
  const close = () => grown.to(0).then((arrived) => arrived && dialog.open && dialog.close());
  const leave = element("div", { class: "nn-buttons nn-leave" }, button("Close", close, signal));
  if (turn) {
    const steps = [button("‹", () => turn(-1), signal), button("›", () => turn(1), signal)];
    steps[0].setAttribute("aria-label", "The one before");
    steps[1].setAttribute("aria-label", "The next one");
    leave.prepend(...steps);
  }
  const beside = element("div", { class: "nn-beside" }, ...words, leave);
  const card = element("div", { class: "nn-card" }, place, beside);
  const dialog = element("dialog", { class: "nn-enlargement", "aria-label": name }, card);
  root.append(dialog);
  const say = liveText(root, signal, beside);

  const grown = travelling(0, (share) => {
    dialog.style.setProperty("--grown", share.toFixed(3));
    place.style.transform = "none";
    if (!small || share === 1) return;
    const [from, to] = [small.getBoundingClientRect(), place.getBoundingClientRect()];
    const way = [from.left - to.left, from.top - to.top].map((distance) => `${(1 - share) * distance}px`);
    place.style.transform = `translate(${way.join()}) scale(${mix(from.width / to.width, 1, share)})`;
  }, signal);

  /** @param {HTMLElement | null} node the small picture whose place the large one leaves free */
  const standFor = (node) => {
    small?.classList.remove("nn-away");
    small = node;
    small?.classList.add("nn-away");
  };
  onEvent(dialog, "cancel", (event) => {
    event.preventDefault();
    close();
  }, signal);
  onEvent(dialog, "click", ({ target }) => target === dialog && close(), signal);
  onEvent(dialog, "close", () => {
    const back = small?.closest("button");
    grown.set(0);
    standFor(null);
    back?.focus();
  }, signal);
  return {
    dialog, say, close, standFor,
    /** How wide the large picture can be, in CSS pixels. */
    side: () => Math.min(SIDE, innerWidth - 2 * MARGIN, Math.max(196, innerHeight - 300)),
    /** @param {HTMLElement} node the small picture that grows */
    open: (node) => {
      standFor(node);
      if (!dialog.open) dialog.showModal();
      grown.set(0);
      grown.to(1);
    },
  };
}
