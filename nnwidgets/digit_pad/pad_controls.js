// The buttons of the pad, and the switch for its pre-processing.

import { button } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";

/**
 * @param {{ undo: () => void, clear: () => void, example: () => void, normalise: (on: boolean) => void }} acts
 * @param {boolean} switched whether the reader may switch the pre-processing
 * @param {AbortSignal} signal
 */
export function padControls(acts, switched, signal) {
  const undo = button("Undo", acts.undo, signal);
  const box = element("input", { type: "checkbox" });
  onEvent(box, "change", () => acts.normalise(box.checked), signal);
  const choice = element("label", { class: "nn-switch", hidden: !switched }, box, "Size and centre it first");
  return {
    buttons: [undo, button("Clear", acts.clear, signal), button("Example", acts.example, signal)],
    choice,
    /** @param {boolean} canUndo @param {boolean} normalised */
    show: (canUndo, normalised) => {
      undo.disabled = !canUndo;
      box.checked = normalised;
    },
  };
}
