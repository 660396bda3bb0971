// What the stage says in words, above the pad: what runs, then what the network reads, its digit set off.

import { element } from "../dom.js";

const READS = /(.*) reads (\d), (.*)/;

/** A line of words and, below it, a fainter one. */
export function telling() {
  const words = element("span");
  const asides = element("span", { class: "nn-doubt" });
  let told = "";
  return {
    node: element("div", { class: "nn-verdict" }, element("p", {}, words, asides)),
    /** @param {string} text @param {string} [aside] */
    say: (text, aside = "") => {
      if (text !== told) { // a new text costs a layout
        const [, before, digit, after] = READS.exec(text) ?? [];
        words.replaceChildren(...(digit ? [`${before} reads `, element("strong", {}, digit), `, ${after}`] : [text]));
        told = text;
      }
      if (asides.textContent !== aside) asides.textContent = aside;
    },
  };
}
