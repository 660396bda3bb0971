// Hits, false alarms and cost in figures, whether the last change was warmer or colder, and the two hills.

import { element } from "../shared/dom.js";
import { signed } from "../shared/format.js";
import { aDigit } from "../shared/picture_words.js";
import { hills } from "./hills.js";

/** A change of the cost too small to speak of. */
const SAME = 5e-5;

export function scoreBoard() {
  const figures = ["hits", "false alarms", "cost"].map((name) => {
    const [value, of] = [element("data"), element("small")];
    return { value, of, node: element("div", {}, element("span", {}, name), value, of) };
  });
  const verdict = element("p", { class: "nn-verdict" });
  const chart = hills();
  const legend = ["nn-digit", "nn-others", "nn-line"].map((name) => element("span", { class: name }, "others"));
  const sums = element("div", { class: "nn-sums" }, chart.node, element("p", { class: "nn-legend" }, ...legend));
  const row = element("div", { class: "nn-figures" }, ...figures.map((figure) => figure.node));
  return {
    node: element("div", { class: "nn-board" }, row, verdict, sums),
    sums,
    /**
     * @param {import("./score.js").Score} score
     * @param {number | null} before the cost before the last change
     * @param {number} digit
     * @returns {string} the state in words
     */
    show: (score, before, digit) => {
      const { cost, count, sums, misses, alarms, line } = score;
      const rest = sums.length - count;
      const texts = [
        [percent(count - misses.length, count), `${count - misses.length} of ${count}`, ` images of ${aDigit(digit)}`],
        [percent(alarms.length, rest), `${alarms.length} of ${rest} others`, ""],
        [signed(cost, 3), "none is 0", ""],
      ];
      figures.forEach(({ value, of }, i) => {
        value.textContent = texts[i][0];
        of.replaceChildren(texts[i][1], element("span", {}, texts[i][2]));
      });
      const change = before === null || Math.abs(cost - before) < SAME ? "" : cost < before ? "Warmer" : "Colder";
      const words = change && `${change}: the cost went from ${signed(before ?? 0, 3)} to ${signed(cost, 3)}.`;
      verdict.dataset.change = change;
      verdict.textContent = words || "Paint: warmer or colder?";
      legend[0].textContent = `images of ${aDigit(digit)}`;
      legend[2].textContent = `fires above a sum of ${signed(line)}`;
      chart.show(score);
      chart.node.setAttribute("aria-label", `Weighted sums: ${sumsInWords(score, digit)}`);
      return `Hits ${texts[0][0]}, false alarms ${texts[1][0]}, cost ${texts[2][0]}. ${words}`;
    },
  };
}

/** Where the two hills stand. @param {import("./score.js").Score} score @param {number} digit */
function sumsInWords({ sums, isDigit, count, line }, digit) {
  let [mine, others] = [0, 0];
  sums.forEach((sum, i) => (isDigit[i] ? (mine += sum) : (others += sum)));
  return `images of ${aDigit(digit)} have ${signed(mine / count)} on average, others ` +
    `${signed(others / (sums.length - count))}; it fires above ${signed(line)}`;
}

/** @param {number} part @param {number} whole */
function percent(part, whole) {
  return whole ? `${((100 * part) / whole).toFixed(1)}%` : "–";
}
