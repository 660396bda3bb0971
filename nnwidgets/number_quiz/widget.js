// NumberQuiz: type a number, check, and read why.

import { button } from "../shared/controls.js";
import { element, onEvent } from "../shared/dom.js";
import { widget } from "../shared/widget.js";
import { readNumber } from "../shared/typed_number.js";
import { quizCard, verdictNode } from "../quiz/card.js";
import { pieceNodes, plainText } from "../quiz/text.js";

/** @typedef {import("../quiz/text.js").Piece} Piece */

const TRIES_FIRST = 2; // then the answer may be asked for

export default widget("quiz nn-number-quiz", (view) => {
  const { model } = view;
  const within = (/** @type {number} */ tried, /** @type {number} */ number) =>
    Math.abs(tried - number) <= model.get("tolerance");
  const isRight = (/** @type {number} */ tried) => within(tried, model.get("answer"));
  /** @param {number} tried @returns {Piece[]} */
  const explain = (tried) => {
    if (isRight(tried)) return model.get("right");
    const known = [...model.get("wrong")].sort((a, b) => Math.abs(a.number - tried) - Math.abs(b.number - tried))[0];
    return known && within(tried, known.number) ? known.why : model.get("otherwise");
  };

  quizCard(view, ({ questionId, say, refresh }) => {
    const field = element("input", { type: "text", autocomplete: "off", "aria-describedby": questionId });
    const verdict = element("div", { class: "nn-verdict" });
    const answer = `The answer is ${written(model.get("answer"))}.`;
    let told = false;
    onEvent(field, "input", () => {
      const [last] = model.get("tried").slice(-1);
      verdict.hidden = readNumber(field.value) !== last; // it is on another number
    }, view.signal);
    const tell = button("Tell me the answer", () => {
      told = true;
      refresh();
      field.focus({ preventScroll: true });
      say(`${answer} ${plainText(model.get("right"))}`);
    }, view.signal);
    return {
      node: element("div", { class: "nn-number" },
        element("label", {}, element("span", {}, "Your number"), field), verdict),
      missing: "Type a number first, such as 0.5 or −3.",
      read: () => readNumber(field.value),
      possible: (tried) => typeof tried === "number",
      isRight,
      explain,
      show: (tried) => {
        const last = tried[tried.length - 1];
        verdict.hidden = false;
        verdict.replaceChildren();
        if (last === undefined) return;
        if (readNumber(field.value) !== last) field.value = written(last);
        verdict.append(verdictNode(isRight(last), explain(last)));
        if (tried.length < TRIES_FIRST || tried.some(isRight)) return;
        if (!told) verdict.append(tell);
        else verdict.append(element("p", {}, element("b", {}, answer), " ", ...pieceNodes(model.get("right"))));
      },
      clear: () => {
        field.value = "";
        told = false;
      },
    };
  });
});

/** With a true minus sign, and without the noise of binary fractions. @param {number} number */
function written(number) {
  return String(Number(number.toPrecision(10))).replace("-", "−");
}
