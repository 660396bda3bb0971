// The ten outputs as upright bars that travel from one answer to the next. Their look is in upright_bars.css.

import { answerBars } from "./answer_bars.js";
import { element } from "./dom.js";
import { TIME, mix, tween } from "./motion.js";

/** @param {AbortSignal} signal */
export function swayingBars(signal) {
  const bars = answerBars();
  let way = { stop: () => {} };
  /** @type {Float32Array | null} */
  let now = null;
  return {
    node: element("div", { class: "nn-upright" }, bars.node),
    /** @param {Float32Array} outputs @param {number} [duration] 0: at once, as under a hand */
    show: (outputs, duration = TIME.state) => {
      way.stop();
      const from = now ?? outputs;
      now = outputs;
      const step = (/** @type {number} */ share) => bars.show(now = from.map((a, k) => mix(a, outputs[k], share)));
      way = tween({ duration: from === outputs ? 0 : duration, step, signal });
    },
  };
}
