// @ts-check
/* What answers a question is veiled until the reader has answered it or asks to see; remembered on this device. */
(() => {
  "use strict";
  /** @param {string} question */
  const shownKey = (question) => `nn-shown:${question}`;

  /** @param {string} question whether it was answered, or its answer asked for, on an earlier visit */
  function isDecided(question) {
    try {
      if (localStorage.getItem(shownKey(question))) return true;
      return JSON.parse(localStorage.getItem(`nn-quiz:${question}`) ?? "{}").tried?.length > 0;
    } catch {
      return false;
    }
  }

  /** @type {Map<string, HTMLElement>} veils by their question */
  const veils = new Map();
  for (const veil of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".nn-veil"))) {
    const question = veil.dataset.question ?? "";
    if (isDecided(question)) continue;
    veils.set(question, veil);
    veil.classList.add("nn-shut");
    setReach(content(veil), false);
    veil.querySelector(".nn-veil-ask button")?.addEventListener("click", () => {
      lift(question);
      const first = content(veil);
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
      try {
        localStorage.setItem(shownKey(question), "1");
      } catch { /* the reader's browser keeps nothing */ }
    });
  }

  /**
   * Whether keyboard and screen reader get there; an older Firefox knows no inert.
   * @param {HTMLElement} element @param {boolean} reach
   */
  function setReach(element, reach) {
    element.toggleAttribute("inert", !reach);
    element.style.visibility = reach || "inert" in element ? "" : "hidden";
  }

  /** @param {HTMLElement} veil */
  function content(veil) {
    return /** @type {HTMLElement} */ (veil.querySelector(".nn-veiled"));
  }

  /** @param {string} question */
  function lift(question) {
    const veil = veils.get(question);
    if (!veil) return;
    veils.delete(question);
    setReach(content(veil), true);
    veil.classList.remove("nn-shut");
  }

  /* A question says so when it is answered (nnwidgets/quiz/memory.js). */
  document.addEventListener("nn-answered", (event) => {
    lift(/** @type {CustomEvent<string>} */ (event).detail);
  });

  /* A link may lead below a veil. */
  function liftAboveTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const veil = /** @type {HTMLElement | null | undefined} */ (target?.closest(".nn-veil"));
    if (!target || !veil?.classList.contains("nn-shut")) return;
    lift(veil.dataset.question ?? "");
    target.scrollIntoView();
  }
  addEventListener("hashchange", liftAboveTarget);
  liftAboveTarget();
})();
