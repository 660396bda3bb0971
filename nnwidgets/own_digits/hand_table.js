// Two rows of ten boxes: the digits to learn from, and those to measure on, each with what the network reads.

import { element, setText } from "../shared/dom.js";
import { gridCanvas, paintImage } from "../shared/paint.js";
import { inkInWords } from "../shared/picture_words.js";

const ROWS = ["To learn from", "To measure on"];

/** @returns {{ node: HTMLElement, show: (hand: Float32Array[], reads: number[]) => void }} */
export function handTable() {
  const boxes = ROWS.map((_, row) => Array.from({ length: 10 }, (_, digit) => {
    const picture = gridCanvas(28, 28, 2, { role: "img", "aria-label": `No ${digit} yet` });
    const reads = element("span", { "aria-hidden": "true" }, String(digit));
    return { picture, reads, node: element("li", {}, picture, reads), digit, row };
  }));
  const node = element("div", { class: "nn-hand" }, ...ROWS.flatMap((name, row) => [
    element("p", {}, name),
    element("ul", { role: "list", "aria-label": name }, ...boxes[row].map((box) => box.node)),
  ]));
  return {
    node,
    show: (hand, digits) => {
      for (const { picture, reads, node: box, digit, row } of boxes.flat()) {
        const image = hand[10 * row + digit];
        const answer = digits[10 * row + digit];
        paintImage(picture, image ?? new Float32Array(784), 28);
        const seen = image && `Your ${digit}, read as ${answer}: ${inkInWords(image)}`;
        picture.setAttribute("aria-label", seen ?? `No ${digit} yet`);
        setText(reads, !image ? String(digit) : answer === digit ? "✓" : `✗ ${answer}`);
        box.className = !image ? "" : answer === digit ? "nn-right" : "nn-wrong";
      }
    },
  };
}
