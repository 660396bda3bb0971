// A line of Markdown that Python has taken to pieces, as elements; formulas by the page's own MathJax, if any.

import { element } from "../shared/dom.js";

/** @typedef {[kind: string, text: string, readable?: [string, string][]]} Piece */

/**
 * @param {Piece[]} pieces
 * @returns {Node[]} formulas in their readable form, until `typeset`
 */
export function pieceNodes(pieces) {
  return pieces.map(([kind, text, readable]) => {
    if (readable) return element("span", { class: "nn-formula math", "data-tex": text }, ...pieceNodes(readable));
    if (kind === "text") return document.createTextNode(text);
    return element(/** @type {"em"} */ (kind), {}, text);
  });
}

/** What a screen reader is told. @param {Piece[]} pieces @returns {string} */
export function plainText(pieces) {
  return pieces.map(([, text, readable]) => (readable ? plainText(readable) : text)).join("");
}

/**
 * Let MathJax set the formulas below a node, once it has loaded; they stay as they are where there is none.
 * @param {HTMLElement} node
 * @param {AbortSignal} signal
 */
export async function typeset(node, signal) {
  /** @type {HTMLElement[]} */
  const formulas = [...node.querySelectorAll(/** @type {"span"} */ (".nn-formula:not([data-set])"))];
  if (!formulas.length) return;
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true, signal }));
  }
  const mathjax = /** @type {any} */ (window).MathJax;
  if (!mathjax?.startup || !mathjax.typesetPromise) return;
  for (const formula of formulas) formula.dataset.set = "";
  mathjax.startup.promise = mathjax.startup.promise.then(() => {
    if (signal.aborted) return undefined;
    for (const formula of formulas) formula.textContent = `\\(${formula.dataset.tex}\\)`;
    return mathjax.typesetPromise(formulas);
  });
  signal.addEventListener("abort", () => mathjax.typesetClear(formulas), { once: true });
}
