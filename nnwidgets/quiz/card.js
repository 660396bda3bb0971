// What all kinds of question share: the question, "Check", the verdict, and the memory of what was tried.

import { button } from "../shared/controls.js";
import { element, onEvent, uniqueId } from "../shared/dom.js";
import { liveText } from "../shared/live_text.js";
import { listen, update } from "../shared/model.js";
import { pieceNodes, plainText, typeset } from "./text.js";
import { recall, remember } from "./memory.js";

/** @typedef {import("../shared/widget.js").View} View */
/** @typedef {import("./text.js").Piece} Piece */

/**
 * @typedef {object} Fields what the reader answers with
 * @property {HTMLElement} node
 * @property {() => any} read the answer given, or null if there is none yet
 * @property {string} missing what to say then
 * @property {(answer: any) => boolean} possible whether a remembered answer still has a meaning
 * @property {(answer: any) => boolean} isRight
 * @property {(answer: any) => Piece[]} explain
 * @property {(tried: any[]) => void} show
 * @property {() => void} clear
 */

/** @typedef {{ questionId: string, say: (text: string) => void, refresh: () => void }} Card */

/**
 * @param {View} view
 * @param {(card: Card) => Fields} makeFields
 */
export function quizCard({ model, root, signal }, makeFields) {
  const id = uniqueId();
  const name = model.get("name");
  const question = element("p", { class: "nn-question", id }, ...pieceNodes(model.get("question")));
  const form = element("form", { novalidate: true, "data-lm-suppress-shortcuts": "true" });
  root.append(question, form);
  const say = liveText(root, signal); // below the question: what is said of an answer is no preface
  const fields = makeFields({ questionId: id, say, refresh: () => show() });
  const missing = element("p", { class: "nn-missing", hidden: true }, fields.missing);
  const check = element("button", { type: "submit", class: "nn-button nn-check" }, "Check");
  const forget = button("Forget my answer", () => {
    fields.clear();
    update(model, { tried: [] });
    check.focus({ preventScroll: true });
  }, signal);
  forget.classList.add("nn-forget");
  form.append(fields.node, missing, element("div", { class: "nn-foot" }, check, forget));

  // JupyterLab keeps a form from being sent by Enter.
  onEvent(form, "keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("input")) return;
    event.preventDefault();
    form.requestSubmit();
  }, signal);
  onEvent(form, "submit", (event) => {
    event.preventDefault();
    const answer = fields.read();
    missing.hidden = answer !== null;
    if (answer === null) {
      say(fields.missing);
      return;
    }
    const tried = model.get("tried").filter((/** @type {any} */ before) => before !== answer);
    update(model, { tried: [...tried, answer] });
    const why = plainText(fields.explain(answer));
    say(`${verdictOf(fields.isRight(answer), why)} ${why}`.trim());
  }, signal);

  const show = () => {
    const tried = model.get("tried");
    const correct = tried.some(fields.isRight);
    remember(name, { tried, correct });
    root.classList.toggle("nn-solved", correct);
    forget.hidden = tried.length === 0;
    if (tried.length) missing.hidden = true;
    fields.show(tried);
    typeset(root, signal);
  };
  const before = recall(name).filter(fields.possible);
  if (!model.get("tried").length && before.length) update(model, { tried: before });
  show();
  listen(model, ["tried"], show, signal);
}

/**
 * An explanation that begins with the verdict itself needs no other.
 * @param {boolean} right @param {string} why
 */
function verdictOf(right, why) {
  if (/^(Right|Yes|Measured|Found)\b/.test(why)) return "";
  return right ? "Right." : "Not this one.";
}

/**
 * The verdict on one answer, to be read: a mark, a word and the explanation.
 * @param {boolean} right
 * @param {Piece[]} why
 */
export function verdictNode(right, why) {
  return element("div", { class: "nn-why", "data-right": right ? "yes" : "no" },
    element("span", { class: "nn-mark", "aria-hidden": "true" }, right ? "✓" : "✗"),
    element("p", {}, element("b", {}, verdictOf(right, plainText(why))), " ", ...pieceNodes(why)));
}
