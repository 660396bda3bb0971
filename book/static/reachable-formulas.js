/* A formula wider than its column scrolls sideways. The keyboard must reach it too, so it becomes a tab stop, but
 * only while it overflows: a tab stop on every formula would be in the way. */
(() => {
  "use strict";

  /** @param {HTMLElement} formula */
  function update(formula) {
    if (formula.scrollWidth > formula.clientWidth) {
      formula.tabIndex = 0;
      formula.setAttribute("role", "group");
      formula.setAttribute("aria-label", "Formula, scrolls sideways");
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) formula.removeAttribute(name);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
    for (const formula of document.querySelectorAll("mjx-container[display]")) observer.observe(formula);
  });
})();
