// @ts-check
/* A link leads to a heading, and the page stays there until the reader moves himself. Sections are laid out when they
 * come near (course.css) and pictures come alive: what grows above it carried it away, in Firefox out of sight.
 */
(() => {
  "use strict";
  const ACTS = ["wheel", "touchstart", "pointerdown", "keydown"];
  /** @type {HTMLElement | null} */
  let heading = null;
  const holds = new ResizeObserver(() => heading?.scrollIntoView());

  function leave() {
    heading = null;
    holds.disconnect();
  }

  function follow() {
    leave();
    heading = document.getElementById(location.hash.slice(1)); // Sphinx names headings in ASCII
    if (heading) holds.observe(document.body);
  }

  for (const act of ACTS) addEventListener(act, leave, { passive: true });
  addEventListener("hashchange", follow);
  follow();
})();
