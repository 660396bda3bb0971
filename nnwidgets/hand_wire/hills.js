// Two histograms of weighted sums, back to back: the digit's images upward, all others downward, and the line to cross.

import { element } from "../shared/dom.js";

const BINS = 48;

/** A chart 96 wide and 60 high, stretched to its place. */
export function hills() {
  const node = element("div", { class: "nn-hills", role: "img" });
  const paths = ["others", "digit", "line"].map((name) => `<path class="nn-${name}"/>`).join("");
  node.innerHTML = `<svg viewBox="0 0 96 60" preserveAspectRatio="none">${paths}</svg>`;
  const [others, digit, line] = node.querySelectorAll("path");
  return {
    node,
    /** @param {import("./score.js").Score} score */
    show: ({ sums, line: threshold, isDigit }) => {
      const low = Math.min(threshold, ...sums);
      const width = Math.max(threshold, ...sums) - low || 1;
      const place = (/** @type {number} */ sum) => ((BINS - 0.01) * (sum - low)) / width;
      const heights = [new Float32Array(BINS), new Float32Array(BINS)];
      sums.forEach((sum, i) => heights[Number(isDigit[i])][Math.floor(place(sum))]++);
      others.setAttribute("d", bars(heights[0], 28));
      digit.setAttribute("d", bars(heights[1], -28));
      line.setAttribute("d", `M${2 * place(threshold)} 0V60`);
    },
  };
}

/** @param {Float32Array} counts @param {number} reach of the highest bar, up or down */
function bars(counts, reach) {
  const scale = reach / Math.max(...counts, 1);
  return Array.from(counts, (count, i) => `M${2 * i} 30v${scale * count}h1.7v${-scale * count}z`).join("");
}
