// The ten outputs as bars, and in words what the network reads and how sure it is.

import { element, setText } from "./dom.js";
import { signed } from "./format.js";
import { argmax } from "./network.js";

/** Ten bars that stand beside the output neurons. */
export function answerBars() {
  const rows = Array.from({ length: 10 }, (_, digit) => {
    const value = element("data");
    const bar = element("div", { class: "nn-bar" });
    return { value, bar, node: element("li", {}, element("b", {}, String(digit)), bar, value) };
  });
  return {
    node: element("ol", { class: "nn-answers", "aria-label": "The ten outputs" }, ...rows.map(({ node }) => node)),
    /** @param {Float32Array | null} outputs null: nothing to read */
    show: (outputs) => rows.forEach(({ value, bar, node }, digit) => {
      const output = outputs?.[digit] ?? 0;
      value.value = String(output);
      setText(value, outputs ? signed(output, 2) : "");
      bar.style.setProperty("--share", value.value);
      node.classList.toggle("nn-brightest", outputs !== null && digit === argmax(outputs));
    }),
  };
}

/**
 * What ten outputs say: the brightest, and how sure of it the network is.
 * @param {Float32Array} outputs
 */
export function verdict(outputs) {
  const digit = argmax(outputs);
  const second = argmax(outputs.map((output, k) => (k === digit ? -1 : output)));
  const [top, next] = [outputs[digit], outputs[second]];
  let words = top > 0.6 ? "fairly sure" : "unsure";
  if (top < 0.2) words = "but hardly: none of the ten is bright";
  else if (next > top / 2) words = `torn between ${digit} and ${second}`;
  else if (next >= 0.1) words += `, with a thought of ${second}`;
  else if (top > 0.9) words = "quite sure: the nine others stay dark";
  return { digit, words };
}
