// @ts-check
// Takes over the cells of a page from first_touch.js, which fetches this when a reader uses one.

import { Cell } from "./cell.js";
import { download } from "./notebook_file.js";
import { Page } from "./page.js";
import { Python } from "./python.js";

/**
 * @param {import("./first_touch.js").Addresses} addresses
 * @returns {{ cells: Map<Element, Cell>, download: () => Promise<void> }}
 */
export function takeOver({ page: name, worker }) {
  const address = new URL(worker, document.baseURI);
  const page = new Page(name, new Python(address), new URL("../../files/", address));
  const elements = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-cell]"));
  const equipped = [...elements].filter((el) => el.querySelector(".nn-cell-bar"));
  page.cells = equipped.map((el, place) => new Cell(el, place, page));
  return { cells: new Map(page.cells.map((cell) => [cell.el, cell])), download: () => download(page) };
}
