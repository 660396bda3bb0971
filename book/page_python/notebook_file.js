// The page's cells as the notebook that they come from: to hand in, or to go on elsewhere, and back.

/** @typedef {import("./page.js").Page} Page */

/**
 * The course's notebook with what the reader has written.
 * @param {string} page such as "exercises/03-weighted-sums"
 * @param {URL} notebooks the folder that holds the notebooks
 * @param {Record<string, string>} written texts by the ids of cells
 * @returns {Promise<string>}
 */
export async function notebookWith(page, notebooks, written) {
  const reply = await fetch(new URL(`${page}.ipynb`, notebooks));
  if (!reply.ok) throw new Error(`${reply.status}: ${reply.url}`);
  const notebook = await reply.json();
  for (const cell of notebook.cells) cell.source = written[cell.id] ?? cell.source;
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/**
 * Puts the code of a notebook that was saved here, in JupyterLab or elsewhere into the page's cells.
 * @param {Page} page
 * @param {File} file
 * @returns {Promise<string>} what became of it
 */
export async function load(page, file) {
  const found = textsIn(await file.text());
  if (!found) return `${file.name} is no notebook.`;
  const cells = page.seen.filter(({ name }) => found.has(name));
  if (!cells.length) return `${file.name} is not this page's notebook.`;
  const other = cells.filter(({ name, source }) => found.get(name) !== source);
  for (const cell of other) cell.code.put(found.get(cell.name) ?? "");
  if (!other.length) return `${file.name} has nothing else.`;
  return `${other.length} cell${other.length > 1 ? "s" : ""} taken from ${file.name}.`;
}

/** @param {string} text @returns {Map<string, string> | null} the texts of the code cells by their ids */
export function textsIn(text) {
  try {
    const cells = JSON.parse(text).cells.filter((/** @type {any} */ cell) => cell.cell_type === "code");
    return new Map(cells.map((/** @type {any} */ { id, source }) => [id, [source].flat().join("")]));
  } catch {
    return null;
  }
}

/** Saves it under the name that the grader and `check.earlier` look for. @param {Page} page */
export async function download(page) {
  const written = Object.fromEntries(page.seen.map(({ name, source }) => [name, source]));
  const text = await notebookWith(page.name, page.notebooks, written);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
  link.download = `${page.name.split("/")[1]}.ipynb`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
