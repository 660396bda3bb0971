// A cell of the notebook whose code the page does not show, such as a question: it runs for what others take from it.

/** @typedef {import("./page.js").Page} Page */

export class UnseenCell {
  /**
   * @param {{ id: string, source: string | string[] }} cell of the notebook
   * @param {number} place
   * @param {Page} page
   */
  constructor({ id, source }, place, page) {
    this.name = id;
    this.source = [source].flat().join("");
    this.place = place;
    this.page = page;
    this.isCheck = false;
    this.minutes = 0;
    this.ranAs = this.lastRun = 0;
    this.failure = "";
  }

  /** @returns {Promise<boolean>} whether it went through */
  async execute() {
    const isDone = await this.page.python.run(this.name, this.source, ({ error }) => {
      if (error) this.failure = `Something above, which the page does not show, stopped: ${error}`;
    });
    this.lastRun = this.page.nextRun();
    this.ranAs = isDone ? this.lastRun : 0;
    return isDone;
  }
}
