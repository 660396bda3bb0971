// @ts-check
// Gives every code cell of a page its buttons. What edits and runs cells (cells.js) is fetched when a reader first uses
// one, and at once where he has written something before; Python, when a cell is edited or run.

import { EDIT_KEY } from "./kept_edits.js";

/** @typedef {import("./cell.js").Cell} Cell */
/** @typedef {{ page: string, cells: string, worker: string, unseen?: string }} Addresses `unseen` where the page does
 *   not show all code of its notebook */

const UNREACHABLE = "This could not be loaded. Is the site reachable?";
const addresses = /** @type {Addresses} */ (/** @type {any} */ (
  /** @type {HTMLScriptElement} */ (document.currentScript).dataset));

/** @typedef {Awaited<ReturnType<typeof import("./cells.js").takeOver>>} Taken */

const isLesson = "unseen" in addresses;

/** @type {Promise<Taken> | undefined} */
let taken;

/** What fetches the rest, once. @returns {Promise<Taken>} */
function takeCells() {
  taken ??= import(new URL(addresses.cells, document.baseURI).href).then(({ takeOver }) => takeOver(addresses));
  taken.catch(() => (taken = undefined));
  return taken;
}

/** @param {Element | null} state where to say that it failed @param {(taken: Taken) => unknown} act */
async function whenTaken(state, act) {
  try {
    await act(await takeCells());
  } catch (error) {
    if (state) state.textContent = UNREACHABLE;
    console.error("[page-python]", error);
  }
}

/** @param {Element} el @param {(cell: Cell) => unknown} act */
function withCell(el, act) {
  void whenTaken(el.querySelector(".nn-cell-state"), ({ cells }) => act(/** @type {Cell} */ (cells.get(el))));
}

/** How many letters of an element stand before the place where the reader has clicked. @param {Element} el */
function clickedAt(el) {
  const place = getSelection();
  if (!place?.anchorNode || !el.contains(place.anchorNode)) return 0;
  const before = document.createRange();
  before.setStart(el, 0);
  before.setEnd(place.anchorNode, place.anchorOffset);
  return before.toString().length;
}

/** @param {string} words @param {string} spoken what else a screen reader says of it @param {() => void} act */
function button(words, spoken, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.setAttribute("aria-label", `${words} ${spoken}`);
  made.addEventListener("click", act);
  return made;
}

/** @param {HTMLElement} el @param {number} number */
function equip(el, number) {
  const source = el.querySelector(".cell_input");
  const pre = source?.querySelector("pre");
  if (!source || !pre) return;
  const bar = Object.assign(document.createElement("div"), { className: "nn-cell-bar" });
  const state = Object.assign(document.createElement("span"), { className: "nn-cell-state" });
  state.setAttribute("role", "status");
  const run = el.dataset.part === "check" ? "Check" : "Run";
  bar.append(
    button(run, `cell ${number}`, () => withCell(el, (cell) => cell.runOrStop())),
    button("Edit", `cell ${number}`, () => withCell(el, (cell) => cell.edit(0))),
  );
  if (el.dataset.withoutTyping) {
    const tap = button("Without typing", `cell ${number}`, () => withCell(el, (cell) => cell.tap()));
    tap.setAttribute("aria-expanded", "false");
    bar.append(tap);
  }
  bar.append(state);
  // A chapter's code is there to be read first: it is edited by its button alone.
  if (isLesson) return equipLesson(source, bar);
  // What a folded cell draws is looked at: its button stays in sight. The first setup runs by itself.
  const fold = el.dataset.cell === "setup" ? null : source.closest("details");
  if (fold) fold.after(bar);
  else source.append(bar);
  pre.addEventListener("click", () => {
    if (String(getSelection())) return; // marked, to be copied
    const place = clickedAt(pre);
    withCell(el, (cell) => cell.edit(place));
  });
}

/** In one row with the mark that shows the other lines. @param {Element} source @param {Element} bar */
function equipLesson(source, bar) {
  const mark = source.querySelector(".nn-code-mark");
  if (mark) bar.append(mark);
  source.append(bar);
  source.classList.add("nn-runs");
}

/** Whether something that the reader has written here is kept. */
function isEdited() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`${EDIT_KEY}${addresses.page}#`));
  } catch {
    return false;
  }
}

/** The notebook with the reader's answers, out and in, below the title. @param {Element} place */
function offerFile(place) {
  const state = Object.assign(document.createElement("span"), { className: "nn-cell-state" });
  state.setAttribute("role", "status");
  const save = button("Download the notebook", "with what you wrote", () => {
    void whenTaken(state, ({ download }) => download());
  });
  const chosen = Object.assign(document.createElement("input"), { type: "file", accept: ".ipynb", hidden: true });
  chosen.addEventListener("change", () => {
    const [file] = chosen.files ?? [];
    if (file) void whenTaken(state, async ({ load }) => (state.textContent = await load(file)));
    chosen.value = "";
  });
  place.append(save, button("Load a notebook", "with your answers", () => chosen.click()), chosen, state);
}

// A page that was opened from a folder may not start a worker: run-in-browser.js says what it needs.
if (location.protocol !== "file:" && "WebAssembly" in globalThis) {
  const cells = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-cell]"));
  cells.forEach((el, n) => equip(el, n + 1));
  if (!isLesson) document.querySelectorAll(".nn-runs-here").forEach(offerFile);
  if (isEdited()) void takeCells();
}
