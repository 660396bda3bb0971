// Quiz: choose, check, and read why.

import { element, uniqueId } from "../shared/dom.js";
import { widget } from "../shared/widget.js";
import { quizCard, verdictNode } from "./card.js";
import { pieceNodes } from "./text.js";

/** @typedef {import("./text.js").Piece} Piece */
/** @typedef {{ choice: string, text: Piece[], why: Piece[] }} Choice */

export default widget("quiz", (view) => {
  const { model } = view;
  /** @type {Choice[]} */
  const choices = model.get("choices");
  const isRight = (/** @type {string} */ choice) => choice === model.get("answer");

  quizCard(view, ({ questionId }) => {
    const group = uniqueId();
    const rows = choices.map(({ choice, text, why }) => {
      const radio = element("input", { type: "radio", name: group, value: choice });
      const verdict = verdictNode(isRight(choice), why);
      verdict.id = uniqueId();
      const node = element("div", { class: "nn-choice" },
        element("label", {}, radio, element("span", {}, ...pieceNodes(text))));
      /** @param {boolean} tried */
      const show = (tried) => {
        if (tried === node.contains(verdict)) return;
        if (tried) node.append(verdict);
        else verdict.remove();
        node.dataset.right = tried ? verdict.dataset.right : "";
        if (tried) radio.setAttribute("aria-describedby", verdict.id);
        else radio.removeAttribute("aria-describedby");
      };
      return { choice, why, radio, node, show };
    });
    return {
      node: element("div", { class: "nn-choices", role: "radiogroup", "aria-labelledby": questionId },
        ...rows.map(({ node }) => node)),
      missing: "Choose one of the answers first.",
      read: () => rows.find(({ radio }) => radio.checked)?.choice ?? null,
      possible: (choice) => rows.some((row) => row.choice === choice),
      isRight,
      explain: (choice) => /** @type {Choice} */ (choices.find((one) => one.choice === choice)).why,
      show: (tried) => {
        for (const row of rows) row.show(tried.includes(row.choice));
        const last = rows.find(({ choice }) => choice === tried[tried.length - 1]);
        if (last) last.radio.checked = true;
      },
      clear: () => rows.forEach(({ radio }) => (radio.checked = false)),
    };
  });
});
