// What lies on the stage where one draws: the words above, the pad, its buttons, a hint.

import { element } from "../shared/dom.js";
import { telling } from "../shared/stage/telling.js";

/** @typedef {import("../shared/stage/places.js").Frame} Frame */

/**
 * How much room there is: more below the pad, where a switch stands there.
 * @param {boolean} withSwitch
 * @returns {Frame}
 */
export const frameOf = (withSwitch) => ({ height: 500, above: 116, below: withSwitch ? 148 : 120,
  tall: withSwitch ? 584 : 612, pad: 196, head: 64 });

/**
 * @param {ReturnType<typeof import("../shared/stage/network_stage.js").networkStage>} stage
 * @param {HTMLElement} pad
 * @param {HTMLElement} paper of the pad
 * @param {{ buttons: HTMLElement[], choice: HTMLElement }} controls
 */
export function padDesk({ node, lay }, pad, paper, { buttons, choice }) {
  node.classList.toggle("nn-switched", !choice.hidden);
  const told = telling();
  const pen = element("i", { class: "nn-ghost-pen", hidden: true });
  const invitation = element("p", { class: "nn-invitation" }, "Draw a digit here");
  const points = matchMedia("(hover: hover)").matches ? "Point at" : "Tap";
  const hint = element("p", { class: "nn-note" }, `${points} a neuron to look inside.`);
  const tools = element("div", { class: "nn-tools" }, ...buttons, choice, hint);
  lay(told.node, element("div", { class: "nn-sheet" }, pad, invitation, pen), tools);
  let light = 1;
  return {
    say: told.say,
    /** How much of the paper is seen over the pixels. @param {number} share 0..1 */
    show: (share) => (paper.style.opacity = String(light * share)),
    /** How bright its ink is. @param {number} share 0..1 */
    fade: (share) => (paper.style.opacity = String((light = share))),
    /** Where a ghost's pen is, in shares of the pad's side. @param {[number, number] | null} at */
    tip: (at) => {
      pen.hidden = !at;
      if (at) pen.style.cssText = `left:${100 * at[0]}%;top:${100 * at[1]}%`;
    },
    /** @param {boolean} inviting */
    invite: (inviting) => (invitation.hidden = !inviting),
  };
}
