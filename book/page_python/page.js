// The cells of a page in their order, and the Python that they share.

import { otherAnswers } from "./kept_edits.js";
import { notebookWith } from "./notebook_file.js";

/** @typedef {import("./cell.js").Cell} Cell */
/** @typedef {import("./python.js").Python} Python */

const FIRST_START = "Python is starting …";

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
    /** @type {Cell[]} */
    this.cells = [];
    this.runs = 0;
    this.hasEarlierAnswers = false;
    python.forgotten = () => {
      this.hasEarlierAnswers = false;
      for (const cell of this.cells) cell.ranAs = 0;
    };
  }

  nextRun() {
    this.runs += 1;
    return this.runs;
  }

  /** Ahead of need: its failure is told when something is run. */
  startPython() {
    return this.python.start().catch(() => {});
  }

  /**
   * Run a cell, and before it what it rests on and has not run since it, or what it rests on, was changed.
   * @param {Cell} cell
   * @returns {Promise<string>} what to say of it
   * @throws {Error} with what hinders it
   */
  async run(cell) {
    if (!this.python.ready) cell.say(FIRST_START);
    await this.python.start();
    await this.bringEarlierAnswers();
    const above = this.cells.slice(0, cell.place).filter(({ isCheck }) => !isCheck);
    const needed = await this.python.neededAbove(cell.source, above.map(({ source }) => source));
    for (const each of outdated(needed, above)) {
      cell.say(`Running cell ${each.place + 1} first …`);
      if (!await each.execute()) throw new Error(`Cell ${each.place + 1} above stopped with an error.`);
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
 * Of the cells that are needed, those to be run: that have not run as they stand, or not since one that they rest on.
 * @param {import("./python.js").Needed[]} needed
 * @param {Cell[]} above
 */
function outdated(needed, above) {
  /** @type {Set<number>} */
  const chosen = new Set();
  for (const [place, restsOn] of needed) {
    const { ranAs } = above[place];
    if (!ranAs || restsOn.some((other) => chosen.has(other) || above[other].ranAs > ranAs)) chosen.add(place);
  }
  return [...chosen].map((place) => above[place]);
}
