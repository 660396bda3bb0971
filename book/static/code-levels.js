// @ts-check
/* How much code a chapter shows: none, key lines or all, and any single cell's on demand. The page's head sets the
 * remembered level before anything is drawn. */
(() => {
  "use strict";
  const root = document.documentElement;

  const levels = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[name='nn-code']"));
  for (const level of levels) {
    level.checked = level.value === root.dataset.code;
    level.addEventListener("change", () => {
      const reading = topmost();
      const before = reading?.getBoundingClientRect().top ?? 0;
      root.dataset.code = level.value;
      if (reading) scrollBy({ top: reading.getBoundingClientRect().top - before, behavior: "instant" });
      try {
        localStorage.setItem("nn-code", level.value);
      } catch { /* the reader's browser keeps nothing */ }
    });
  }

  /** The first thing in the window that stays in every level, so that what one reads keeps its place. */
  function topmost() {
    const stays = document.querySelectorAll(".bd-article :is(h2, h3, p, figure, li)");
    return [...stays].find((element) => {
      const { top, height } = element.getBoundingClientRect();
      return height > 0 && top > 0 && top < innerHeight;
    });
  }

  for (const mark of document.querySelectorAll(".nn-code-mark")) {
    mark.addEventListener("click", () => {
      const code = document.getElementById(mark.getAttribute("aria-controls") ?? "");
      const isOpen = code?.classList.toggle("nn-open") ?? false;
      mark.setAttribute("aria-expanded", String(isOpen));
    });
  }
})();
