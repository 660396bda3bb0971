// @ts-check
/* A mark in the text opens its note: what is said and what was measured. One note is open at a time. */
(() => {
  "use strict";
  const SECTIONS = ".bd-article > section > section"; // each cuts what is drawn beyond it (course.css)
  const marks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".nn-claim-mark")]);
  /** @param {HTMLElement} mark */
  const noteOf = (mark) => document.getElementById(mark.getAttribute("aria-controls") ?? "");

  /** @param {HTMLElement | undefined} open the mark whose note is to be seen */
  function show(open) {
    for (const mark of marks) {
      mark.setAttribute("aria-expanded", String(mark === open));
      noteOf(mark)?.classList.toggle("nn-open", mark === open);
    }
    for (const section of document.querySelectorAll(SECTIONS)) {
      section.classList.toggle("nn-holds-note", section.contains(open ?? null));
    }
  }

  for (const mark of marks) {
    mark.addEventListener("click", () => show(mark.getAttribute("aria-expanded") === "true" ? undefined : mark));
  }
  addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && marks.find((mark) => mark.getAttribute("aria-expanded") === "true");
    if (!open) return;
    show(undefined);
    open.focus();
  });

  /* The Evidence page leads to a note. */
  const showTarget = () => {
    const mark = marks.find((one) => `#${one.getAttribute("aria-controls")}` === location.hash);
    if (!mark) return;
    show(mark);
    mark.scrollIntoView({ block: "center" });
    mark.focus({ preventScroll: true });
  };
  addEventListener("hashchange", showTarget);
  showTarget();
})();
