// One code cell of a page: edited, run with what it rests on, and what it gave.

import { exerciseKey, triedKey } from "../progress/record.js";
import { keep } from "../progress/storage.js";
import { Editor } from "./editor.js";
import { keepEdit, recallEdit, sumOf } from "./kept_edits.js";
import { Output } from "./output.js";
import { TapForm } from "./tap_form.js";

/** @typedef {import("./page.js").Page} Page */

const CHANGED = "The course has changed this cell since you edited it. Your text is kept.";
const NOT_KEPT = "This browser keeps nothing of what you write here.";
const CHECKED = /^[✓✗] [\w-]+: /m;
const PASSED = /^✓ ([\w-]+): \d+ visible checks? passed/gm;

export class Cell {
  /**
   * @param {HTMLElement} el
   * @param {number} number by which a screen reader names it
   * @param {number} place among the notebook's cells
   * @param {Page} page
   */
  constructor(el, number, place, page) {
    this.el = el;
    this.number = number;
    this.place = place;
    this.page = page;
    this.failure = `Cell ${number} above stopped with an error.`;
    this.minutes = Number(el.dataset.minutes ?? 0);
    this.minutesGranted = 0;
    this.name = el.dataset.cell ?? "";
    this.isCheck = el.dataset.part === "check";
    const pre = this.pre = /** @type {HTMLElement} */ (el.querySelector(".cell_input pre"));
    this.printed = (pre.textContent ?? "").replace(/\n$/, "");
    const [run, edit, tap] = /** @type {HTMLButtonElement[]} */ ([...el.querySelectorAll(".nn-cell-bar button")]);
    this.runButton = run;
    this.runWords = run.textContent ?? "";
    this.editButton = edit;
    this.tapButton = tap;
    this.state = /** @type {HTMLElement} */ (el.querySelector(".nn-cell-state"));
    this.output = new Output(el, page.widgets);
    /** @type {Editor | null} */
    this.editor = null;
    /** @type {TapForm | null} */
    this.tapForm = null;
    this.before = ""; // what a reset took away
    /** When it last ran as it stands: a number that grows with every run; 0 if never. */
    this.ranAs = 0;
    this.lastRun = 0; // as it stood then
    this.isRunning = false;
    this.bringBack();
  }

  get source() {
    return this.editor?.text ?? this.printed;
  }

  get isEdited() {
    return this.source !== this.printed;
  }

  /** What the reader wrote on an earlier visit. */
  bringBack() {
    const edit = recallEdit(this.page.name, this.name);
    if (!edit) return;
    if (edit.printed === sumOf(this.printed)) this.open(edit.text);
    else {
      this.before = edit.text;
      this.say(CHANGED);
      this.nameEditButton("Bring mine back");
    }
  }

  /** @param {string} text */
  open(text) {
    this.el.classList.add("nn-edited");
    this.editor ??= new Editor(this.pre, text, `Code of cell ${this.number}`, {
      focused: () => void this.page.startPython(),
      changed: () => this.changed(),
      run: () => void this.run(),
    });
    this.nameEditButton(this.isEdited ? "Reset" : null);
  }

  /** What the second button does: Edit, Reset, or bring back what a reset took. @param {number} place of the caret */
  edit(place) {
    if (this.before && !this.isEdited) {
      const { before } = this;
      this.before = "";
      this.open(this.printed);
      this.editor?.replaceBy(before);
      this.say("");
    } else if (this.editor && this.isEdited) this.reset();
    else {
      this.open(this.printed);
      this.editor?.enter(place);
    }
  }

  reset() {
    this.before = this.source;
    this.editor?.replaceBy(this.printed);
    this.output.restore();
    this.say("This is the printed code again.");
    this.nameEditButton("Undo reset");
  }

  changed() {
    this.ranAs = 0;
    if (this.isEdited) this.before = "";
    this.nameEditButton(this.isEdited ? "Reset" : null);
    const edit = this.isEdited ? { printed: sumOf(this.printed), text: this.source } : null;
    this.say(keepEdit(this.page.name, this.name, edit) ? "" : NOT_KEPT);
  }

  /** A text from elsewhere in place of what stands there. @param {string} text */
  put(text) {
    this.open(text);
    this.editor?.put(text);
  }

  /** Opens and folds the form without typing. */
  tap() {
    this.tapForm ??= new TapForm(this.el, this);
    if (this.tapForm.toggle(this.tapButton)) void this.page.startPython();
  }

  /** Runs the check of this answer, and shows what it says. */
  async check() {
    const check = this.page.seen.find(({ name }) => name === this.name.replace(/answer$/, "check"));
    await check?.run();
    check?.output.place?.scrollIntoView({ block: "nearest" });
  }

  /** @param {string | null} words null where there is nothing to do */
  nameEditButton(words) {
    this.editButton.hidden = !words;
    if (words) name(this.editButton, words, this.number);
  }

  /** @param {string} words */
  say(words) {
    write(this.state, words);
  }

  runOrStop() {
    if (this.isRunning) this.page.python.stop();
    else return this.run();
  }

  /** Run the cell, and before it what it rests on and has not run. */
  async run() {
    if (this.isRunning) return;
    this.isRunning = true;
    name(this.runButton, "Stop", this.number);
    try {
      this.say(await this.page.run(this));
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
    name(this.runButton, this.runWords, this.number);
    this.isRunning = false;
  }

  /** Run it alone. @returns {Promise<boolean>} whether it went through */
  async execute() {
    const { source } = this;
    this.output.begin(source === this.printed);
    const isDone = await this.page.python.run(this.name, source, (message) => this.output.take(message));
    if (this.isCheck) this.record();
    this.lastRun = this.page.nextRun();
    this.ranAs = isDone && source === this.source ? this.lastRun : 0;
    return isDone;
  }

  /** For the reader's progress, by the same marks as a notebook's. */
  record() {
    const { name: page } = this.page;
    if (CHECKED.test(this.output.text)) keep(triedKey(page), "1");
    for (const [, id] of this.output.text.matchAll(PASSED)) keep(exerciseKey(page, id), "1");
  }
}

/** Only what is new: a page that changes while one types makes Chromium undo letter by letter.
 * @param {HTMLElement} el @param {string} words */
function write(el, words) {
  if (el.textContent !== words) el.textContent = words;
}

/** @param {HTMLButtonElement} button @param {string} words @param {number} number of its cell */
function name(button, words, number) {
  write(button, words);
  button.setAttribute("aria-label", `${words} cell ${number}`);
}
