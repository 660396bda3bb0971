// Which image is asked, or the mean of how many.

import { segmented, slider } from "../shared/controls.js";
import { element } from "../shared/dom.js";
import { update } from "../shared/model.js";

/**
 * @param {import("../shared/model.js").Model} model
 * @param {number} count of images
 * @param {number} end the step at which a mean is shown
 * @param {AbortSignal} signal
 */
export function imageChoices(model, count, end, signal) {
  const picker = slider({ label: "Image", min: 0, max: count - 1, whole: true },
    (index) => update(model, { image_index: index }), signal);
  const choice = segmented("Asked by", [["one", "this image"], ["many", "the mean"]], "one", (value) =>
    update(model, { average: value === "many", step: end }), signal);
  const many = slider({ label: "Images averaged", min: 1, max: count, whole: true },
    (batch) => update(model, { batch_size: batch, average: true, step: end }), signal);
  return {
    node: element("div", { class: "nn-choices" }, picker.node, choice, many.node),
    show: () => {
      picker.show(model.get("image_index"));
      many.show(model.get("batch_size"));
      const radio = choice.querySelector(`input[value="${model.get("average") ? "many" : "one"}"]`);
      if (radio instanceof HTMLInputElement) radio.checked = true;
    },
  };
}
