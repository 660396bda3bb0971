/* global Search, _highlightText */
/* What the search page shows of the pages that it found.
 *
 * Sphinx' own excerpts (html_show_search_summary) load every page that holds the word, at once: for a common word the
 * whole course. Here a page is loaded when its result comes near to the window, and only once.
 */
(() => {
  "use strict";
  const NEAR = "200px";
  const results = document.getElementById("search-results");
  const query = new URLSearchParams(location.search).get("q");
  if (!results || !query) return;
  /** Says once why the results show no more. @param {string} why */
  const tell = (why) => {
    if (document.querySelector(".search-note")) return;
    results.before(Object.assign(document.createElement("p"), { className: "search-note", textContent: why }));
  };
  if (location.protocol === "file:") {
    /* A browser lets no page that is opened as a file read another, and complains of each one that is asked for. */
    tell("Titles alone: what stands around the word is shown when the course is read from a website.");
    return;
  }
  const [, searchTerms, , highlightTerms] = Search._parseQuery(query);

  /** @type {Map<string, Promise<string>>} addresses to the articles there */
  const pages = new Map();
  /** @param {string} address */
  const articleAt = (address) => {
    if (!pages.has(address)) pages.set(address, fetch(address).then((answer) => answer.text()).then(articleOf));
    return pages.get(address);
  };
  /** What Sphinx reads as a page's text, without its buttons. @param {string} page */
  const articleOf = (page) => {
    const article = new DOMParser().parseFromString(page, "text/html").querySelector("article.bd-article");
    article?.querySelector(".run-in-browser")?.remove();
    return `<div role="main">${article?.outerHTML ?? ""}</div>`;
  };

  /** @param {Element} result */
  const addExcerpt = async (result) => {
    const { href, hash } = result.querySelector("a");
    const excerpt = Search.makeSearchSummary(await articleAt(href.split("#")[0]), searchTerms, hash);
    if (excerpt) result.append(excerpt);
    highlightTerms.forEach((/** @type {string} */ term) => _highlightText(result, term, "highlighted"));
  };

  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      addExcerpt(target).catch(() => tell("The lines around the word could not be fetched: the titles stand alone."));
    }
  }, { rootMargin: NEAR });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLLIElement) near.observe(node);
    }
  }).observe(results, { childList: true, subtree: true });
})();
