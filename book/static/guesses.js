// @ts-check
/* A guess comes back where it is decided: <span class="nn-kept-guess" data-of="its-question" data-unit=" %"></span> is
   filled with what the reader answered first, on this device; it stays empty for whoever answered nothing. */
(() => {
  "use strict";
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".nn-kept-guess")]);

  /** @param {string} question @returns {number | string | undefined} */
  function firstAnswer(question) {
    try {
      return JSON.parse(localStorage.getItem(`nn-quiz:${question}`) ?? "{}").tried?.[0];
    } catch {
      return undefined;
    }
  }

  /** As the question writes it (nnwidgets/bar_quiz/scale.js). @param {number | string} answer @param {string} unit */
  function written(answer, unit) {
    if (typeof answer === "string") return `“${answer}”`;
    const number = answer.toLocaleString("en-GB", { maximumSignificantDigits: 5 }).replace("-", "−");
    return number + unit.replace(" ", "\u00a0");
  }

  function fill() {
    for (const place of places) {
      const answer = firstAnswer(place.dataset.of ?? "");
      place.textContent = answer === undefined ? "" : `Your guess was ${written(answer, place.dataset.unit ?? "")}.`;
    }
  }

  addEventListener("nn-kept", fill); // a question has kept or forgotten an answer (nnwidgets/quiz/memory.js)
  addEventListener("pageshow", fill);
  fill();
})();
