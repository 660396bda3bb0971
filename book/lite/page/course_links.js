// @ts-check
// Ways from a notebook back to the book. A link to another file of the course, which JupyterLab would look for among
// the reader's files, leads to that file's page; the logo leads to the page of this notebook.

const FILE = /\.(ipynb|md)$/;

/**
 * The page of the book that shows a file of the course; null for an address that is none.
 * @param {string} address such as "https://host/course/lite/files/chapters/03-weighted-sums.ipynb#a-part"
 * @param {string} here the address of the notebook's page, below lite/notebooks/
 */
export function pageOf(address, here) {
  const files = new URL("../files/", here).href;
  const [file, part] = address.split("#");
  if (!file.startsWith(files) || !FILE.test(file)) return null;
  const page = new URL(file.slice(files.length).replace(FILE, ".html"), new URL("../../", here));
  return page.href + (part === undefined ? "" : `#${part}`);
}

/** @param {HTMLAnchorElement} link */
function leadToBook(link) {
  const page = pageOf(link.href, location.href);
  if (!page) return;
  delete link.dataset.commandlinkerCommand; // which looks for the file in vain
  delete link.dataset.commandlinkerArgs;
  link.href = page;
}

/** Lead every link of a notebook to the book, also those that are written later. @param {HTMLElement} notebook */
export function linkToBook(notebook) {
  const links = () => notebook.querySelectorAll(/** @type {"a"} */ (".jp-RenderedMarkdown a[href]"));
  const leadAll = () => links().forEach(leadToBook);
  leadAll();
  new MutationObserver(leadAll).observe(notebook, { attributeFilter: ["href"], childList: true, subtree: true });
}

/**
 * Make JupyterLab's logo a link to the notebook's page.
 * @param {string} notebook such as "exercises/01-neurons"
 */
export function linkLogo(notebook) {
  const link = /** @type {HTMLAnchorElement | null} */ (document.getElementById("jp-NotebookLogo"));
  if (!link) return;
  const logo = document.createElement("img");
  logo.src = new URL("../../_static/logo.svg", location.href).href;
  logo.alt = "";
  link.replaceChildren(logo, "Back to the course");
  link.href = new URL(`../../${notebook}.html`, location.href).href;
  link.target = "";
}

/** Name the tab after the notebook's heading. @param {{ cells: { source: string }[] }} notebook */
export function nameTab({ cells }) {
  const heading = cells[0]?.source.match(/^# (.+)/)?.[1];
  document.title = [heading, "How a neural network works"].filter(Boolean).join(" · ");
}
