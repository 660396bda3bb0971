// @ts-check
// Takes over the cells of a page from first_touch.js, which fetches this when a reader uses one.

import { Cell } from "./cell.js";
import { download, load } from "./notebook_file.js";
import { Page } from "./page.js";
import { Python } from "./python.js";
import { UnseenCell } from "./unseen_cell.js";

/**
 * @param {import("./first_touch.js").Addresses} addresses
 * @returns {Promise<{ cells: Map<Element, Cell>, download: () => Promise<void>,
 *   load: (file: File) => Promise<string> }>}
 */
export async function takeOver({ page: name, worker, unseen }) {
  const address = new URL(worker, document.baseURI);
  const page = new Page(name, new Python(address), new URL("../../files/", address));
  const elements = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-cell]"));
  const equipped = [...elements].filter((el) => el.querySelector(".nn-cell-bar"));
  const shown = new Map(equipped.map((el, n) => [el.dataset.cell ?? "", { el, number: n + 1 }]));
  const whole = unseen === undefined ? [...shown.keys()].map((id) => ({ id, source: "" })) : await page.notebook();
  page.cells = whole.map((cell, place) => {
    const found = shown.get(cell.id);
    return found ? new Cell(found.el, found.number, place, page) : new UnseenCell(cell, place, page);
  });
  return {
    cells: new Map(page.seen.map((cell) => [cell.el, cell])),
    download: () => download(page),
    load: (file) => load(page, file),
  };
}
