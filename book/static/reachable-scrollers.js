// @ts-check
/* What is wider than its column scrolls sideways. The keyboard must reach it too, so it becomes a tab stop, but only
 * while it overflows: a tab stop on every formula and table would be in the way. */
(() => {
  "use strict";
  const NAMES = {
    "mjx-container[display]": "Formula",
    ".pst-scrollable-table-container": "Table",
    ".cell_output > .output": "Result",
  };

  /** @param {Element} element */
  function update(element) {
    const box = /** @type {HTMLElement} */ (element);
    if (box.scrollWidth > box.clientWidth) {
      const [, name] = Object.entries(NAMES).find(([selector]) => box.matches(selector)) ?? [];
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", `${name}, scrolls sideways`);
    } else if (box.tabIndex === 0) {
      for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
    }
  }

  /* In a frame of its own: what is asked here lays out what was far away, and the observer would be told of that while
   * it still speaks, an error in the console. */
  const observer = new ResizeObserver((entries) => {
    requestAnimationFrame(() => entries.forEach(({ target }) => update(target)));
  });
  for (const box of document.querySelectorAll(Object.keys(NAMES).join())) observer.observe(box);
})();
