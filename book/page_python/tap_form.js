// "Without typing": below a cell its answer with gaps, or in pieces, and what can stand there, to be tapped. What is
// tapped together is put into the cell, which its check runs as ever.

import { partsOf } from "./colours.js";
import { answerOf, choicesOf, chosenIn, isOrder, nothingChosen } from "./tapped_answer.js";
import { shownOf, tapped, withoutDocstrings } from "./tapped_answer.js";

/** @typedef {import("./tapped_answer.js").Form} Form */
/** @typedef {import("./tapped_answer.js").Chosen} Chosen */

const SIGNS = /** @type {Record<string, string>} */ ({
  "+": "plus", "-": "minus", "*": "times", "/": "divided by", "//": "divided by, without the rest", "%": "remainder",
  "@": "matrix product with", "**": "to the power of",
});
const SPELT = /^\W{1,2}$/;

export class TapForm {
  /**
   * @param {HTMLElement} place the cell
   * @param {Form} form
   * @param {import("./cell.js").Cell} cell
   */
  constructor(place, form, cell) {
    this.form = form;
    this.cell = cell;
    this.chosen = nothingChosen(form);
    this.code = made("pre", "");
    this.state = made("span", "nn-cell-state");
    this.state.setAttribute("role", "status");
    this.back = button("Bring mine back", () => this.bringBack());
    this.fields = isOrder(form) ? [this.pieces(form)] : choicesOf(form).map((choices, n) => this.gap(choices, n));
    this.el = made("section", "nn-tap");
    this.el.setAttribute("aria-label", `Without typing, cell ${cell.number}`);
    this.shown = made("div", "nn-tap-code highlight");
    this.shown.append(this.code);
    const bar = made("div", "nn-cell-bar");
    bar.append(button("Check", () => void this.check()), this.back, this.state);
    this.el.append(this.shown, ...this.fields, bar);
    this.el.hidden = true;
    place.querySelector(".nn-cell-bar")?.after(this.el);
  }

  /** Opens and folds it; opened, it takes up what stands in the cell, if that is of this form.
   * @param {HTMLButtonElement} opener @returns {boolean} whether it is open */
  toggle(opener) {
    this.el.hidden = !this.el.hidden;
    opener.setAttribute("aria-expanded", String(!this.el.hidden));
    if (this.el.hidden) return false;
    this.chosen = chosenIn(this.form, this.cell.source) ?? this.chosen;
    this.paint();
    this.shown.scrollTop = 0;
    // On a small screen long code scrolls above the choices: by keyboard, too.
    if (this.shown.scrollHeight > this.shown.clientHeight) {
      this.shown.tabIndex = 0;
      this.shown.setAttribute("role", "group");
      this.shown.setAttribute("aria-label", "The answer with its gaps");
    }
    return true;
  }

  /** @param {string[]} choices @param {number} gap */
  gap(choices, gap) {
    const field = made("fieldset", "");
    field.append(made("legend", "", `Gap ${gap + 1}`));
    for (const text of choices) {
      const choice = made("input", "");
      Object.assign(choice, { type: "radio", name: `nn-tap-${this.cell.number}-${gap}`, value: text });
      if (SPELT.test(text) && text in SIGNS) choice.setAttribute("aria-label", SIGNS[text]);
      choice.addEventListener("change", () => {
        this.choose(this.chosen.map((old, n) => n === gap ? text : old));
        this.show(gap);
      });
      const label = made("label", "");
      label.append(choice, made("code", "", text));
      field.append(label);
    }
    return field;
  }

  /** @param {import("./tapped_answer.js").Pieces} form */
  pieces({ pieces, between }) {
    const field = made("fieldset", between ? "nn-tap-lines" : "nn-tap-letters");
    field.append(made("legend", "", `Tap ${between ? "the lines" : "them"} in their order; tap again to take back`));
    const indent = Math.min(...pieces.map((text) => text.search(/\S/)));
    for (const text of pieces) {
      const piece = button("", () => this.choose(tapped(this.chosen, text)));
      piece.value = text;
      piece.append(made("span", "nn-tap-place"), made("code", "", text.slice(indent)));
      field.append(piece);
    }
    return field;
  }

  /** @param {Chosen} chosen */
  choose(chosen) {
    this.chosen = chosen;
    this.state.textContent = "";
    // What the reader has typed stays until he asks for the check.
    if (!this.cell.code.isTyped) this.fill();
    this.paint();
  }

  /** A gap of code that scrolls, and the lines below it, where the next one is. @param {number} gap */
  show(gap) {
    const { offsetTop } = /** @type {HTMLElement} */ (this.code.querySelectorAll(".nn-tap-gap")[gap]);
    this.shown.scrollTop = offsetTop - this.shown.clientHeight / 4;
  }

  /** Put it into the cell, once nothing is open. @returns {boolean} */
  fill() {
    const answer = answerOf(this.form, this.chosen);
    if (answer === null) return false;
    if (this.cell.source !== answer) this.cell.code.putInstead(answer);
    return true;
  }

  bringBack() {
    this.cell.code.put(this.cell.code.takeBefore());
    this.paint();
  }

  async check() {
    const open = this.chosen.indexOf(null);
    const isFilled = this.fill();
    this.paint();
    if (isFilled) {
      this.state.textContent = "Checking …"; // the check itself may stand below the screen
      await this.cell.check();
      this.state.textContent = "";
    } else if (isOrder(this.form)) this.state.textContent = `${this.chosen.length - open} still to be placed.`;
    else this.state.textContent = `Choose what stands in gap ${open + 1}.`;
  }

  paint() {
    this.back.hidden = !this.cell.code.before || !this.cell.code.isEdited;
    this.code.replaceChildren(...shownOf(this.form, this.chosen).flatMap(({ text, gap }) =>
      gap ? [this.painted(text, gap)] : coloured(withoutDocstrings(text))));
    for (const input of this.el.querySelectorAll("input")) {
      input.checked = this.chosen[this.fields.findIndex((field) => field.contains(input))] === input.value;
      input.parentElement?.classList.toggle("nn-tap-chosen", input.checked);
    }
    for (const piece of this.el.querySelectorAll("fieldset button")) {
      const place = this.chosen.indexOf(/** @type {HTMLButtonElement} */ (piece).value) + 1;
      piece.setAttribute("aria-pressed", String(place > 0));
      /** @type {Element} */ (piece.firstElementChild).textContent = place ? `${place}` : "";
    }
  }

  /** @param {string} text @param {number} gap */
  painted(text, gap) {
    const isOpen = !text;
    const el = made("span", isOpen ? "nn-tap-gap nn-tap-open" : "nn-tap-gap");
    el.append(made("span", "nn-tap-spoken", isOpen ? "gap " : ""), isOpen ? `${gap}` : text);
    return el;
  }
}

/** @param {string} text @returns {(Element | string)[]} */
function coloured(text) {
  return partsOf(text).map(({ text: part, kind }) => kind ? made("span", kind, part) : part);
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {string} className @param {string} text
 * @returns {HTMLElementTagNameMap[T]}
 */
function made(tag, className, text = "") {
  const el = document.createElement(tag);
  if (className) el.className = className;
  el.textContent = text;
  return el;
}

/** @param {string} words @param {() => void} act */
function button(words, act) {
  const el = made("button", "", words);
  el.type = "button";
  el.addEventListener("click", act);
  return el;
}
