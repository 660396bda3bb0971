// The field in which a cell is edited: the browser's own, under the coloured text, letter below letter. So a phone's
// keyboard, a screen reader and undo work as in any other field.

import { partsOf } from "./colours.js";

const INDENT = "    ";
const KEYS = "Shift+Enter runs the cell. Tab indents; press Escape and then Tab to leave the field.";

export class Editor {
  /**
   * @param {HTMLElement} pre the printed code
   * @param {string} text
   * @param {string} name what a screen reader calls the field
   * @param {{ focused: () => void, changed: () => void, run: () => void }} on
   */
  constructor(pre, text, name, { focused, changed, run }) {
    this.pre = pre;
    this.run = run;
    this.changed = changed;
    this.isLeaving = false;
    this.field = document.createElement("textarea");
    Object.assign(this.field, { value: text, rows: 1, spellcheck: false, autocapitalize: "off", autocomplete: "off" });
    this.field.setAttribute("autocorrect", "off");
    this.field.setAttribute("aria-label", name);
    this.field.setAttribute("aria-description", KEYS);
    this.field.addEventListener("focus", focused, { once: true });
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.field.addEventListener("input", () => {
      this.straightenQuotes();
      this.paint();
      changed();
    });
    const stack = Object.assign(document.createElement("div"), { className: "nn-editor" });
    pre.replaceWith(stack);
    pre.replaceChildren();
    pre.setAttribute("aria-hidden", "true");
    stack.append(this.field, pre);
    this.paint();
  }

  get text() {
    return this.field.value;
  }

  /** As if the reader had typed it, so that undo brings back what was there. @param {string} text */
  replaceBy(text) {
    this.field.focus();
    this.field.select();
    this.insert(text);
  }

  /** Without the reader's doing. @param {string} text */
  put(text) {
    this.field.value = text;
    this.paint();
    this.changed();
  }

  /** Puts the caret before the letter at a place. @param {number} place */
  enter(place) {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(place, place);
  }

  /** Nothing is taken out of the page: that would end the step that Chromium undoes at once, and each letter be one. */
  paint() {
    const parts = partsOf(`${this.text}\n`);
    while (this.pre.childElementCount < parts.length) {
      const span = document.createElement("span");
      span.append("");
      this.pre.append(span);
    }
    for (const [n, span] of [...this.pre.children].entries()) {
      const { text, kind } = parts[n] ?? { text: "", kind: "" };
      if (span.className !== kind) span.className = kind;
      const shown = /** @type {Text} */ (span.firstChild);
      if (shown.data !== text) shown.data = text;
    }
  }

  /** @param {string} text in place of what is selected */
  insert(text) {
    // The only way that undo knows of; every browser has it.
    document.execCommand(text ? "insertText" : "delete", false, text);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const { key, isComposing } = event;
    const isLeaving = this.isLeaving;
    this.isLeaving = key === "Escape";
    if (isComposing) return;
    if (key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.run();
    } else if (key === "Enter") {
      this.pre.replaceChildren(); // a line is a step
      this.type(event, newLine(this.lineToCaret()));
    } else if (key === "Tab" && !isLeaving && this.isOverLines()) this.moveLines(event, event.shiftKey);
    else if (key === "Tab" && !event.shiftKey && !isLeaving) {
      this.type(event, INDENT.slice(this.lineToCaret().length % INDENT.length));
    } else if (key === "Backspace") this.unindent(event);
  }

  isOverLines() {
    return this.text.slice(this.field.selectionStart, this.field.selectionEnd).includes("\n");
  }

  /** All lines that are marked go in by one step, or out. @param {Event} event @param {boolean} isOut */
  moveLines(event, isOut) {
    const start = this.field.selectionStart - this.lineToCaret().length;
    const marked = this.text.slice(start, this.field.selectionEnd);
    const moved = isOut ? marked.replace(/^ {1,4}/gm, "") : marked.replace(/^(?=.)/gm, INDENT);
    this.field.setSelectionRange(start, this.field.selectionEnd);
    this.type(event, moved);
    this.field.setSelectionRange(start, start + moved.length);
  }

  /** @param {Event} event @param {string} text */
  type(event, text) {
    event.preventDefault();
    this.insert(text);
  }

  /** Four spaces before a line go at once. @param {Event} event */
  unindent(event) {
    const { selectionStart, selectionEnd } = this.field;
    if (selectionStart !== selectionEnd || !/^( {4})+$/.test(this.lineToCaret())) return;
    event.preventDefault();
    this.field.setSelectionRange(selectionStart - INDENT.length, selectionStart);
    this.insert("");
  }

  lineToCaret() {
    const before = this.text.slice(0, this.field.selectionStart);
    return before.slice(before.lastIndexOf("\n") + 1);
  }

  /** A phone's typographic quotes are no Python. */
  straightenQuotes() {
    const plain = this.text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'");
    if (plain === this.text) return;
    const place = this.field.selectionStart;
    this.field.value = plain;
    this.field.setSelectionRange(place, place);
  }
}

/** What Enter writes after a line: the indent goes on, one step deeper after a colon. @param {string} line */
export function newLine(line) {
  const [indent] = /^ */.exec(line) ?? [""];
  return `\n${indent}${/:\s*(#.*)?$/.test(line) ? INDENT : ""}`;
}
