/* The formulas of a page's questions, set when the book was built. To a question (nnwidgets/quiz/text.js) this
 * looks like MathJax. */
(() => {
  "use strict";
  /** @type {Record<string, string>} */
  const html = JSON.parse(document.getElementById("formulas")?.textContent ?? "{}");
  /** @param {HTMLElement[]} formulas */
  const typesetPromise = async (formulas) => {
    for (const formula of formulas) {
      const tex = formula.dataset.tex ?? "";
      if (html[tex]) formula.innerHTML = html[tex];
      else formula.textContent = tex;
    }
  };
  Object.assign(window, { MathJax: { startup: { promise: Promise.resolve() }, typesetPromise, typesetClear() {} } });
})();
