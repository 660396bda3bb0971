// The cells of a page in their order, and the Python that they share.

import { otherAnswers } from "./kept_edits.js";
import { LiveWidgets } from "./live_widgets.js";
import { notebookWith } from "./notebook_file.js";

/** @typedef {import("./cell.js").Cell} Cell */
/** @typedef {import("./python.js").Python} Python */

const FIRST_START = "Python is starting …";
const ITS_TURN = "It runs after the cell that runs now …";
const NOT_RUN = "Stopped before it ran.";
const minutesOf = (/** @type {number} */ count) => `about ${count} minute${count > 1 ? "s" : ""} in a browser`;

/** @typedef {import("./unseen_cell.js").UnseenCell} UnseenCell */

export class Page {
  /**
   * @param {string} name such as "exercises/03-weighted-sums"
   * @param {Python} python
   * @param {URL} notebooks the folder that holds the course's notebooks by their names
   */
  constructor(name, python, notebooks) {
    this.name = name;
    this.python = python;
    this.notebooks = notebooks;
    this.widgets = new LiveWidgets(python);
    /** @type {(Cell | UnseenCell)[]} */
    this.cells = [];
    this.runs = 0;
    this.stops = 0;
    /** The run that was asked for last: one begins when the one before has ended. @type {Promise<unknown>} */
    this.last = Promise.resolve();
    this.hasEarlierAnswers = false;
    python.forgotten = () => {
      this.hasEarlierAnswers = false;
      for (const cell of this.cells) cell.ranAs = cell.lastRun = 0;
    };
  }

  /** Those whose code the page shows. */
  get seen() {
    return /** @type {Cell[]} */ (this.cells.filter((cell) => "el" in cell));
  }

  /** The code cells of the course's notebook. @returns {Promise<{ id: string, source: string | string[] }[]>} */
  async notebook() {
    const { cells } = JSON.parse(await notebookWith(this.name, this.notebooks, {}));
    return cells.filter((/** @type {any} */ cell) => cell.cell_type === "code");
  }

  nextRun() {
    this.runs += 1;
    return this.runs;
  }

  /** Ahead of need: its failure is told when something is run. */
  startPython() {
    return this.python.start().catch(() => {});
  }

  /** Ends what runs, and all that waits for its turn. */
  stop() {
    this.stops += 1;
    this.python.stop();
  }

  /**
   * Run a cell when its turn comes.
   * @param {Cell} cell
   * @returns {Promise<string>} what to say of it
   * @throws {Error} with what hinders it
   */
  run(cell) {
    const { stops } = this;
    const turn = this.last.then(() => this.runNow(cell, () => {
      if (stops !== this.stops) throw new Error(NOT_RUN);
    }));
    this.last = turn.catch(() => {});
    if (!this.python.ready) cell.say(FIRST_START);
    else if (this.seen.some((each) => each.isRunning && each !== cell)) cell.say(ITS_TURN);
    return turn;
  }

  /**
   * Run a cell, and before it what it rests on, so that it gives what it would from top to bottom: what has not run
   * since it or what it rests on was changed, or since another cell has changed what it gave.
   * @param {Cell} cell
   * @param {() => void} goOn throws an error when the reader has stopped it
   */
  async runNow(cell, goOn) {
    goOn();
    if (!this.python.ready) cell.say(FIRST_START);
    await this.python.start();
    await this.bringEarlierAnswers();
    goOn();
    const sources = this.cells.map((each) => each.isCheck && each !== cell ? "" : each.source);
    const first = outdated(await this.python.neededAbove(sources, cell.place), this.cells);
    const minutes = [...first, cell].reduce((sum, each) => sum + each.minutes, 0);
    if (minutes > cell.minutesGranted) {
      cell.minutesGranted = minutes;
      const why = cell.minutes ? "" : ", for what it rests on";
      return `This takes ${minutesOf(minutes)}${why}. Press Run again to begin.`;
    }
    cell.minutesGranted = 0;
    goOn();
    for (const [n, each] of first.entries()) {
      cell.say(`Running what it rests on, ${n + 1} of ${first.length} …`);
      if (!await each.execute()) throw new Error(each.failure);
      goOn();
    }
    cell.say("Running …");
    const isDone = await cell.execute();
    return isDone && cell.output.isEmpty ? "It ran, and printed nothing." : "";
  }

  /** `check.earlier` reads the notebooks of earlier exercises: here those in which the reader has written something. */
  async bringEarlierAnswers() {
    if (this.hasEarlierAnswers) return;
    this.hasEarlierAnswers = true;
    for (const [page, answers] of Object.entries(otherAnswers(this.name))) {
      const notebook = await notebookWith(page, this.notebooks, answers).catch(() => null);
      if (notebook) this.python.write(`${page.split("/")[1]}.ipynb`, notebook);
    }
  }
}

/**
 * Of the cells that are needed, those to be run: that have not run as they stand, or not since one that they rest on,
 * or not since one that undid them.
 * @param {import("./python.js").Needed[]} needed
 * @param {(Cell | UnseenCell)[]} cells
 */
function outdated(needed, cells) {
  /** @type {Set<number>} */
  const chosen = new Set();
  for (const [place, restsOn, undoneBy] of needed) {
    const { ranAs } = cells[place];
    const isStale = restsOn.some((other) => chosen.has(other) || cells[other].ranAs > ranAs);
    if (!ranAs || isStale || undoneBy.some((other) => cells[other].lastRun > ranAs)) chosen.add(place);
  }
  return [...chosen].map((place) => cells[place]);
}
