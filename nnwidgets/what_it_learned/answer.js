// Ten outputs as bars, and the answer in words.

import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { argmax } from "../shared/network.js";

export function tenOutputs() {
  const rows = Array.from({ length: 10 }, (_, digit) => {
    const [bar, value] = [element("i"), element("data")];
    return { bar, value, node: element("li", {}, element("b", {}, String(digit)), element("span", {}, bar), value) };
  });
  const words = element("p", { class: "nn-words" });
  const list = element("ol", { "aria-label": "The ten outputs" }, ...rows.map(({ node }) => node));
  return {
    node: element("div", { class: "nn-answer" }, words, list),
    /** @param {Float32Array} outputs @returns {string} the answer in words */
    show: (outputs) => {
      const best = argmax(outputs);
      rows.forEach(({ bar, value, node }, digit) => {
        value.value = String(outputs[digit]);
        value.textContent = signed(outputs[digit], 2);
        bar.style.width = `${100 * outputs[digit]}%`;
        node.classList.toggle("nn-best", digit === best);
      });
      const top = outputs[best];
      const sure = top > 0.9 ? "very sure" : top > 0.5 ? "sure" : top > 0.2 ? "unsure" : "nothing is bright";
      words.textContent = `“${best}”, ${sure} (${signed(top, 2)})`;
      return `The answer is ${best}, ${sure}: ${signed(top, 2)}`;
    },
  };
}
