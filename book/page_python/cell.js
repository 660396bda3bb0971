// One code cell of a page: edited, run with what it rests on, and what it gave.

import { exerciseKey, triedKey } from "../progress/record.js";
import { keep } from "../progress/storage.js";
import { CellCode } from "./cell_code.js";
import { Output } from "./output.js";
import { tellTime } from "./running_time.js";
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
    const [run, edit, tap] = /** @type {HTMLButtonElement[]} */ ([...el.querySelectorAll(".nn-cell-bar button")]);
    this.runButton = run;
    this.runWords = run.textContent ?? "";
    this.editButton = edit;
    this.tapButton = tap;
    this.state = /** @type {HTMLElement} */ (el.querySelector(".nn-cell-state"));
    this.output = new Output(el, page.widgets);
    this.code = new CellCode(el, number, page.name, {
      focused: () => void page.startPython(),
      opened: () => this.opened(),
      changed: (isKept) => this.changed(isKept),
      run: () => void this.run(),
    });
    /** @type {TapForm | null} */
    this.tapForm = null;
    /** When it last ran as it stands: a number that grows with every run; 0 if never. */
    this.ranAs = 0;
    this.lastRun = 0; // as it stood then
    this.isRunning = false;
    if (this.code.recall()) return;
    this.say(CHANGED);
    this.nameEditButton("Bring mine back");
  }

  get source() {
    return this.code.text;
  }

  opened() {
    this.el.classList.add("nn-edited");
    this.offerReset();
  }

  /** What the second button does: Edit, Reset, or bring back what a reset took. @param {number} place of the caret */
  edit(place) {
    const { code } = this;
    if (code.before && !code.isEdited) {
      code.bringBack();
      this.say("");
    } else if (code.editor && code.isEdited) {
      code.reset();
      this.output.restore();
      this.say("This is the printed code again.");
    } else code.enter(place);
  }

  /** @param {boolean} isKept */
  changed(isKept) {
    this.ranAs = 0;
    this.offerReset();
    this.say(isKept ? "" : NOT_KEPT);
  }

  /** Opens and folds the form without typing. */
  tap() {
    const { form } = this.code;
    if (!form) return;
    this.tapForm ??= new TapForm(this.el, form, this);
    if (this.tapForm.toggle(this.tapButton)) void this.page.startPython();
  }

  /** Runs the check of this answer, and shows what it says. */
  async check() {
    const check = this.page.seen.find(({ name }) => name === this.name.replace(/answer$/, "check"));
    await check?.run();
    check?.output.place?.scrollIntoView({ block: "nearest" });
  }

  offerReset() {
    const { isEdited, before } = this.code;
    this.nameEditButton(isEdited ? "Reset" : before ? "Undo reset" : null);
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
    if (this.isRunning) this.page.stop();
    else return this.run();
  }

  /** Run the cell, and before it what it rests on and has not run. */
  async run() {
    if (this.isRunning) return;
    this.isRunning = true;
    name(this.runButton, "Stop", this.number);
    const takeClock = tellTime(this.state, this.minutesGranted);
    try {
      this.say(await this.page.run(this));
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
    takeClock();
    name(this.runButton, this.runWords, this.number);
    this.isRunning = false;
  }

  /** Run it alone. @returns {Promise<boolean>} whether it went through */
  async execute() {
    const { source } = this;
    this.output.begin(!this.code.isEdited);
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
