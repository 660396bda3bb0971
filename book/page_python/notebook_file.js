// The page's cells as the notebook that they come from: to hand in, or to go on elsewhere.

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

/** Saves it under the name that the grader and `check.earlier` look for. @param {Page} page */
export async function download(page) {
  const written = Object.fromEntries(page.cells.map(({ name, source }) => [name, source]));
  const text = await notebookWith(page.name, page.notebooks, written);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
  link.download = `${page.name.split("/")[1]}.ipynb`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
