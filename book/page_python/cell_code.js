// The code of a cell: printed, edited, kept on the device, and what the reader had written before something took its
// place.

import { Editor } from "./editor.js";
import { keepEdit, recallEdit, sumOf } from "./kept_edits.js";
import { chosenIn } from "./tapped_answer.js";

/** @typedef {{ focused: () => void, opened: () => void, changed: (isKept: boolean) => void, run: () => void }} On */

export class CellCode {
  /**
   * @param {HTMLElement} el the cell
   * @param {number} number by which a screen reader names it
   * @param {string} page such as "exercises/03-weighted-sums"
   * @param {On} on what it tells: the field is used, is there, has another text, is asked to be run
   */
  constructor(el, number, page, on) {
    this.pre = /** @type {HTMLElement} */ (el.querySelector(".cell_input pre"));
    this.printed = (this.pre.textContent ?? "").replace(/\n$/, "");
    this.name = el.dataset.cell ?? "";
    this.number = number;
    this.page = page;
    this.on = on;
    /** Its answer in pieces, if it has one. @type {import("./tapped_answer.js").Form | null} */
    this.form = JSON.parse(el.dataset.withoutTyping ?? "null");
    /** @type {Editor | null} */
    this.editor = null;
    /** What the reader had written, until a reset, a form without typing or a new exercise took its place. */
    this.before = "";
  }

  get text() {
    return this.editor?.text ?? this.printed;
  }

  get isEdited() {
    return this.text !== this.printed;
  }

  /** Whether the reader has written into it himself. */
  get isTyped() {
    return this.isEdited && !(this.form && chosenIn(this.form, this.text));
  }

  /** What the reader wrote on an earlier visit. @returns {boolean} false where it answers an older exercise */
  recall() {
    const edit = recallEdit(this.page, this.name);
    if (!edit) return true;
    const isOfThis = edit.printed === sumOf(this.printed);
    this.before = isOfThis ? edit.before ?? "" : edit.text;
    if (isOfThis) this.open(edit.text);
    return isOfThis;
  }

  /** @param {string} text */
  open(text) {
    const { focused, run } = this.on;
    this.editor ??= new Editor(this.pre, text, `Code of cell ${this.number}`, {
      focused,
      changed: () => this.changed(),
      run,
    });
    this.on.opened();
    return this.editor;
  }

  /** @param {number} place of the caret */
  enter(place) {
    this.open(this.printed).enter(place);
  }

  /** The printed code again. */
  reset() {
    if (this.isTyped || !this.before) this.before = this.text;
    this.editor?.replaceBy(this.printed);
  }

  /** What a reset took, or what was written for an older exercise. */
  bringBack() {
    this.open(this.printed).replaceBy(this.takeBefore());
  }

  /** To be put where it stood. */
  takeBefore() {
    const { before } = this;
    this.before = "";
    return before;
  }

  changed() {
    const { text, before } = this;
    const isToKeep = this.isEdited || before;
    const edit = isToKeep ? { printed: sumOf(this.printed), text, ...(before && { before }) } : null;
    this.on.changed(keepEdit(this.page, this.name, edit));
  }

  /** A text from elsewhere in place of what stands there. @param {string} text */
  put(text) {
    this.open(text).put(text);
  }

  /** A text in place of what the reader has written himself, which can be brought back. @param {string} text */
  putInstead(text) {
    if (this.isTyped) this.before = this.text;
    this.put(text);
  }
}
